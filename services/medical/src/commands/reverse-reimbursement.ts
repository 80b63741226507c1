import { accept } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { cases } from '../adapters/database/cases.ts';
import { caseSeen, reversalReason } from '../adapters/input-shapes.ts';
import { givenBack } from '../domain/settlement/account.ts';
import { officers } from '../domain/who-may.ts';
import { notIn } from '../domain/cases/not-in.ts';

/** As a settlement is taken back: as a whole, and free for the bills of the year that come after. What was paid is to be repaid. */
export const reverseReimbursement = command({
  allow: officers,
  input: z.object({ ...caseSeen, reason: reversalReason }),
  subject: cases,
  key: (it) => it.case,
  decide: ({ version, reason }, before, { actor, today, newId }) => {
    const { case: it, settlement, account } = before;
    const problem = notIn(it, version, 'granted');
    if (problem) return problem;
    if (!settlement) throw new Error('a case that was granted has its settlement');
    const act = { on: today, by: actor.id };
    return accept({
      ...before,
      case: { ...it, reversed: act },
      settlement: { ...settlement, reversal: { id: newId('reversal'), reason, ...act } },
      account: givenBack(account, settlement.outcome.charge),
    });
  },
});
