import { accept } from '@jiuzhu/kernel';
import { authorisationWithdrawn } from '@jiuzhu/schema/events/verification/authorisation-withdrawn.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { authorisations } from '../adapters/database/authorisations.ts';
import { idOf } from '../adapters/input-shapes.ts';

/** From this moment no agency is asked by it, and no answer that is under way is taken. Withdrawn twice, it is withdrawn once. */
export const withdrawAuthorisation = command({
  allow: { role: 'clerk' },
  input: z.object({ authorisation: idOf('authorisation') }),
  subject: authorisations,
  key: (it) => it.authorisation,
  decide: (_it, before, { today }) => {
    const { authorisation } = before;
    if (authorisation.withdrawnOn !== undefined) return accept(before);
    const withdrawn = { householdId: authorisation.householdId, authorisationId: authorisation.id, on: today };
    return accept({ ...before, authorisation: { ...authorisation, withdrawnOn: today } }, [authorisationWithdrawn(withdrawn)]);
  },
});
