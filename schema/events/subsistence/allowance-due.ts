import { event, field } from '@jiuzhu/event-log';
import { day, fen, monthOf } from '@jiuzhu/kernel';
import { z } from 'zod';
import { allowanceCode } from './allowance-words.ts';
import { exampleHousehold } from './examples.ts';

/** What is to be paid of allowances in a month, beside what `entitlement-due` tells or without it: told once for each month. */
export const allowanceDue = event(
  'subsistence.allowance-due.v1',
  z.object({
    householdId: field.id('household'),
    month: field.month(),
    lines: z.array(
      z.object({
        allowance: allowanceCode,
        /** whose it is; absent: the household's as a whole */
        personId: field.id('person').optional(),
        /** fen */
        amount: field.fen(),
      }),
    ),
  }),
  {
    example: {
      ...{ householdId: exampleHousehold, month: monthOf(day('2026-11-01')) },
      lines: [{ allowance: 'heating', amount: fen(60_000) }],
    },
  },
);
