import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { askedBefore } from '../adapters/database/verifications.ts';
import { isFailure } from '../domain/answer.ts';
import { askFailed } from '../domain/request.ts';
import { unaskable } from '../domain/verification.ts';
import { queriesOf } from '../effects/query-source.ts';
import { idOf } from '../adapters/input-shapes.ts';

/** A source has recovered: what failed is asked again, and a report in place of the one before comes of it. That one stays. */
export const askAgain = command({
  allow: { role: 'verifier' },
  input: z.object({ request: idOf('request') }),
  subject: askedBefore,
  key: (it) => it.request,
  decide: (_it, before, { today }) => {
    const stopped = unaskable(before, before.underWay, today);
    if (stopped) return stopped;
    if (!before.request.results.some(isFailure)) return reject('NothingFailed');
    const request = askFailed(before.request, today);
    return accept({ ...before, request }, [], queriesOf(request, before.household.region));
  },
});
