import { event, field } from '@jiuzhu/event-log';
import { day, fen, monthOf } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold } from './examples.ts';

/** What a household drew beyond what was due is asked back; of a fraud with a fine. */
export const recoveryOrdered = event(
  'subsistence.recovery-ordered.v1',
  z.object({
    householdId: field.id('household'),
    /** which of those that were made of this assistance */
    decision: field.count(),
    /** fen, of all months */
    amount: field.fen(),
    months: z.array(z.object({ month: field.month(), amount: field.fen() })),
    isFraud: field.flag(),
    fine: field.fen().optional(),
  }),
  {
    example: {
      ...{ householdId: exampleHousehold, decision: 2, amount: fen(60_000), isFraud: true, fine: fen(60_000) },
      months: [{ month: monthOf(day('2026-05-01')), amount: fen(60_000) }],
    },
  },
);
