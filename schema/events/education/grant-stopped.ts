import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold, examplePupil } from './examples.ts';
import { kindWords, termWords } from './words.ts';

/** A new term is not paid: the pupil is not any more what they were recognised as when it was decided, or is of another household. */
export const grantStopped = event(
  'education.grant-stopped.v1',
  z.object({
    caseId: field.id('education-case'),
    householdId: field.id('household'),
    personId: field.id('person'),
    /** by which of the case's decisions; absent of what was stopped before it was told in writing */
    decision: field.count().optional(),
    /** the calendar year in which the school year begins */
    schoolYear: field.count(),
    /** all of the case that are not paid for this reason */
    stopped: z.array(z.object({ term: field.code(termWords), kind: field.openCode(kindWords) })),
    why: field.openCode(['class-lost', 'moved']),
    on: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, personId: examplePupil, decision: 2, schoolYear: 2026 },
      ...{ stopped: [{ term: 'spring', kind: 'living-subsidy' }], why: 'class-lost', on: day('2027-04-14') },
    },
  },
);
