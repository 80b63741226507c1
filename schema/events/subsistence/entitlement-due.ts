import { event, field } from '@jiuzhu/event-log';
import { day, fen, monthOf } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold } from './examples.ts';

/** What a household, or one of its members, is to be paid for a month: told once for each month. */
export const entitlementDue = event(
  'subsistence.entitlement-due.v1',
  z.object({
    householdId: field.id('household'),
    month: field.month(),
    lines: z.array(
      z.object({
        class: field.openCode(['dibao', 'tekun', 'single-person']),
        /** whose it is; absent: the household's as a whole */
        personId: field.id('person').optional(),
        /** fen */
        amount: field.fen(),
        /** the month before this one that it makes up for; absent: it is due for the month itself */
        backFor: field.month().optional(),
      }),
    ),
  }),
  {
    example: {
      ...{ householdId: exampleHousehold, month: monthOf(day('2026-05-01')) },
      lines: [{ class: 'dibao', amount: fen(114_000) }],
    },
  },
);
