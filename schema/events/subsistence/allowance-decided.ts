import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { allowanceCode } from './allowance-words.ts';
import { exampleHousehold } from './examples.ts';

/** An allowance was granted, refused, changed or ended. What is due of it is told by `allowance-due`. */
export const allowanceDecided = event(
  'subsistence.allowance-decided.v1',
  z.object({
    householdId: field.id('household'),
    /** which of those that were made of this household's allowances */
    decision: field.count(),
    allowance: allowanceCode,
    /** whose it is; absent: the household's as a whole */
    personId: field.id('person').optional(),
    outcome: field.openCode(['granted', 'refused', 'increased', 'reduced', 'ended']),
    every: field.openCode(['month', 'year', 'once']),
    /** fen, each time it is paid, from then on */
    amount: field.fen(),
    on: field.day(),
    /** the first day of the first month that it changes */
    from: field.day().optional(),
  }),
  {
    example: {
      ...{ householdId: exampleHousehold, decision: 1, allowance: 'heating', outcome: 'granted', every: 'year' },
      ...{ amount: fen(60_000), on: day('2026-10-20'), from: day('2026-11-01') },
    },
  },
);
