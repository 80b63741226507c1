import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** The days at the school are over, or the pupil has left before they were. */
export const publicityClosed = event(
  'education.publicity-closed.v1',
  z.object({
    caseId: field.id('education-case'),
    householdId: field.id('household'),
    round: field.count(),
    opensOn: field.day(),
    closesOn: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, round: 1 },
      ...{ opensOn: day('2026-09-08'), closesOn: day('2026-09-15') },
    },
  },
);
