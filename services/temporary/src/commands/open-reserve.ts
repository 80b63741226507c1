import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { documentNumber, positive, township } from '../adapters/input-shapes.ts';
import { reserves } from '../adapters/database/reserves.ts';
import { opened } from '../domain/reserve/reserve.ts';

/** 乡镇（街道）临时救助储备金: the county gives a township what it may pay from at once. */
export const openReserve = command({
  allow: { role: 'decider', levels: ['county'] },
  input: z.object({ township, amount: positive, document: documentNumber }),
  subject: reserves,
  key: (input) => input.township,
  decide: ({ township, amount, document }, { reserve }, { actor, today }) =>
    reserve ? reject('ReserveOpen', { path: ['township'] }) : accept(opened(township, { amount, on: today, by: actor.id, document })),
});
