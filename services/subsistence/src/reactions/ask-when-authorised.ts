import { accept } from '@jiuzhu/kernel';
import { authorisationGiven } from '@jiuzhu/schema/events/verification/authorisation-given.ts';
import { reaction } from '@jiuzhu/service-kit';
import { verifiedHouseholds } from '../adapters/database/verified-households.ts';
import { authorised } from '../domain/procedure/verification/follow-verification.ts';

/** The family lets the agencies be asked: cases that waited for it are asked for now. */
export const askWhenAuthorised = reaction({
  on: authorisationGiven,
  subject: verifiedHouseholds,
  key: (event) => event.householdId,
  decide: ({ householdId, authorisationId, purpose, validUntil }, it, { source, today, newId }) => {
    // told again, when the history is, it moves nobody
    if (it.authorisations.some(({ id }) => id === authorisationId)) return accept(it);
    const given = { id: authorisationId, householdId, purpose, validUntil, version: source.version };
    const sight = { authorisations: [...it.authorisations, given], report: it.report };
    const asking = { today, requestId: newId('request') };
    return accept({ ...it, authorisations: sight.authorisations, cases: it.cases.map((one) => authorised(one, sight, asking)) });
  },
});
