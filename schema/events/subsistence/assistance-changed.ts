import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold } from './examples.ts';

/** It was decided what becomes of an assistance that runs. What a month is due is told by `entitlement-due`. */
export const assistanceChanged = event(
  'subsistence.assistance-changed.v1',
  z.object({
    householdId: field.id('household'),
    /** which of those that were made of this assistance */
    decision: field.count(),
    kind: field.openCode([
      'review',
      'change',
      'exit',
      'termination',
      'death',
      'suspension',
      'resumption',
      'lapse',
      'recovery',
      'reassessment',
      'care',
      'work',
    ]),
    outcome: field.openCode(['stays', 'increased', 'reduced', 'other-class', 'gradual-exit', 'ended', 'suspended', 'resumed', 'recovery']),
    /** what the household is after it */
    class: field.openCode(['tekun', 'dibao', 'single-person', 'margin', 'rigid', 'none']),
    /** fen a month, of what is given until something else is decided */
    amount: field.fen(),
    on: field.day(),
    /** the first day of the first month that it changes */
    from: field.day().optional(),
    /** the last day of a gradual exit, or of a recognition */
    until: field.day().optional(),
    /** as what it is given after this, or waits to be given again; absent in what was told before this field was */
    given: z
      .array(
        z.object({
          class: field.openCode(['dibao', 'tekun', 'single-person']),
          /** whose it is; absent: the household's as a whole */
          personId: field.id('person').optional(),
          /** the last day, where it is left month by month */
          until: field.day().optional(),
        }),
      )
      .optional(),
  }),
  {
    example: {
      ...{ householdId: exampleHousehold, decision: 1, kind: 'review', outcome: 'reduced', class: 'dibao', amount: fen(96_000) },
      ...{ on: day('2026-10-20'), from: day('2026-11-01') },
      given: [{ class: 'dibao' }],
    },
  },
);
