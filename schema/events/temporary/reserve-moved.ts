import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';

/** 储备金: what came into a township's reserve, or left it, and what is in it since. */
export const reserveMoved = event(
  'temporary.reserve-moved.v1',
  z.object({
    township: field.region(),
    /** the rows of a ledger are counted from 1, without a gap */
    entry: field.count(),
    kind: field.openCode(['opened', 'replenished', 'granted', 'repaid', 'released']),
    /** fen; what leaves it is below 0 */
    amount: field.fen(),
    /** fen, after it */
    balance: field.fen(),
    on: field.day(),
  }),
  {
    example: {
      ...{ township: '990000001', entry: 2, kind: 'granted', amount: fen(-300_000), balance: fen(4_700_000) },
      on: day('2026-03-03'),
    },
  },
);
