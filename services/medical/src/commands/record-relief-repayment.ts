import { accept, addFen, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { reliefs } from '../adapters/database/reliefs.ts';
import { money, reliefSeen } from '../adapters/input-shapes/relief-shapes.ts';
import { staleOf } from '../domain/emergency/not-here.ts';
import { paidBack } from '../domain/emergency/relief-fund.ts';
import { owed } from '../domain/emergency/standing.ts';
import { officers } from '../domain/who-may.ts';

/** 退回: money that is asked back came in, in whole or in part, and is in the fund again. */
export const recordReliefRepayment = command({
  allow: officers,
  input: z.object({ ...reliefSeen, ...money }),
  subject: reliefs,
  key: ({ relief }) => ({ id: relief }),
  decide: ({ version, amount, document }, before, { actor, today }) => {
    const { relief: it, fund } = before;
    const problem = staleOf(it, version);
    if (problem) return problem;
    if (it.reclaims.length === 0 || !fund) return reject('NothingAskedBack');
    const left = owed(it);
    if (amount > left) return reject('RepaidBeyond', { left, path: ['amount'] });
    return accept({
      ...before,
      relief: { ...it, repaid: addFen(it.repaid, amount) },
      fund: paidBack(fund, { on: today, by: actor.id, amount, document, reliefId: it.id }),
    });
  },
});
