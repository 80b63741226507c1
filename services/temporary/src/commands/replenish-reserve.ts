import { entered } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { documentNumber, positive, township } from '../adapters/input-shapes.ts';
import { reserves } from '../adapters/database/reserves.ts';

/** The county adds to the reserve of a township. */
export const replenishReserve = command({
  allow: { role: 'decider', levels: ['county'] },
  input: z.object({ township, amount: positive, document: documentNumber }),
  subject: reserves,
  key: (input) => input.township,
  decide: ({ amount, document }, { reserve }, { actor, today }) =>
    reserve
      ? accept(entered(reserve, { kind: 'replenished', amount, on: today, by: actor.id, document }))
      : reject('ReserveNotOpen', { path: ['township'] }),
});
