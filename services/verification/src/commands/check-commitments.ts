import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf } from '../adapters/input-shapes.ts';
import { askedBefore } from '../adapters/database/verifications.ts';
import { outstanding } from '../domain/commitment.ts';
import { askCommitted } from '../domain/request.ts';
import { unaskable } from '../domain/verification.ts';
import { queriesOf } from '../effects/query-source.ts';

/** What stood as committed is asked after all (事后核查), and another report takes the place of the one before. */
export const checkCommitments = command({
  allow: { role: ['clerk', 'verifier'] },
  input: z.object({ request: idOf('request') }),
  subject: askedBefore,
  key: (it) => it.request,
  decide: (_it, before, { today }) => {
    const stopped = unaskable(before, before.underWay, today);
    if (stopped) return stopped;
    if (outstanding(before.request.commitments).length === 0) return reject('NothingCommitted');
    const request = askCommitted(before.request, today);
    return accept({ ...before, request }, [], queriesOf(request, before.household.region));
  },
});
