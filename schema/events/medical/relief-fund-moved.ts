import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';

/** 疾病应急救助基金: what came into a county's fund, or left it, and what is in it since. */
export const reliefFundMoved = event(
  'medical.relief-fund-moved.v1',
  z.object({
    county: field.region(),
    /** the rows of a ledger are counted from 1, without a gap */
    entry: field.count(),
    kind: field.openCode(['replenished', 'paid', 'repaid']),
    /** fen; what leaves it is below 0 */
    amount: field.fen(),
    /** fen, after it */
    balance: field.fen(),
    on: field.day(),
  }),
  { example: { county: '990000', entry: 2, kind: 'paid', amount: fen(-800_000), balance: fen(9_200_000), on: day('2026-06-20') } },
);
