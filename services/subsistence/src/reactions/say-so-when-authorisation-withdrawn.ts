import { accept } from '@jiuzhu/kernel';
import { authorisationWithdrawn } from '@jiuzhu/schema/events/verification/authorisation-withdrawn.ts';
import { reaction } from '@jiuzhu/service-kit';
import { verifiedHouseholds } from '../adapters/database/verified-households.ts';
import { withdrawnFrom } from '../domain/procedure/verification/follow-verification.ts';

/** Nobody may be asked any more. What was reported before stays; a case under way says that the family has taken its word back. */
export const saySoWhenAuthorisationWithdrawn = reaction({
  on: authorisationWithdrawn,
  subject: verifiedHouseholds,
  key: (event) => event.householdId,
  decide: ({ authorisationId, on }, it, { source }) => {
    // told again, when the history is, it moves nobody
    if (!it.authorisations.some(({ id, withdrawnOn }) => id === authorisationId && withdrawnOn === undefined)) return accept(it);
    const authorisations = it.authorisations.map((one) =>
      one.id === authorisationId ? { ...one, withdrawnOn: on, version: source.version } : one,
    );
    return accept({ ...it, authorisations, cases: it.cases.map((one) => withdrawnFrom(one, { authorisations }, on)) });
  },
});
