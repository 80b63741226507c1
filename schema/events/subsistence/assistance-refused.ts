import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** The subsistence allowance is refused: a decision of law, with the codes of all conditions that are not met. */
export const assistanceRefused = event(
  'subsistence.assistance-refused.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    personId: field.id('person').optional(),
    reasons: z.array(field.code(/^[a-z][a-z-]{1,40}$/)),
    /** by when the applicant must have it in writing */
    noticeDueOn: field.day(),
  }),
  {
    example: {
      caseId: exampleCase,
      householdId: exampleHousehold,
      reasons: ['financial-assets', 'vehicles'],
      noticeDueOn: day('2026-04-15'),
    },
  },
);
