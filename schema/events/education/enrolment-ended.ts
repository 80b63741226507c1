import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold, examplePupil } from './examples.ts';
import { kindWords, termWords } from './words.ts';

/** The pupil is there no more, or in another stage: what of the terms is not paid. */
export const enrolmentEnded = event(
  'education.enrolment-ended.v1',
  z.object({
    caseId: field.id('education-case'),
    householdId: field.id('household'),
    personId: field.id('person'),
    why: field.openCode(['left-school', 'changed-stage']),
    /** the last day there */
    leftOn: field.day(),
    stopped: z.array(z.object({ term: field.code(termWords), kind: field.openCode(kindWords) })),
    on: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, personId: examplePupil, why: 'left-school' },
      ...{ leftOn: day('2026-12-01'), stopped: [{ term: 'spring', kind: 'living-subsidy' }], on: day('2026-12-03') },
    },
  },
);
