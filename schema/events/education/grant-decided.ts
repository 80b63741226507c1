import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold, examplePupil } from './examples.ts';
import { kindWords, stageWords, termWords } from './words.ts';

/** What the education office decided for a pupil and a school year: granted, with what is given in each term, or refused. Granted, it may have to be posted first. */
export const grantDecided = event(
  'education.grant-decided.v1',
  z.object({
    caseId: field.id('education-case'),
    householdId: field.id('household'),
    personId: field.id('person'),
    /** which of the case's decisions, the first is 1; absent of what was told before there were several */
    decision: field.count().optional(),
    /** 复核: the decision that it takes the place of */
    cites: field.count().optional(),
    outcome: field.code(['granted', 'refused']),
    stage: field.openCode(stageWords),
    /** the calendar year in which the school year begins */
    schoolYear: field.count(),
    /** fen for each term; of what is taught at home 0 */
    grants: z.array(z.object({ term: field.code(termWords), kind: field.openCode(kindWords), amount: field.fen() })),
    /** which conditions were not met */
    reasons: z.array(field.code(/^[a-z][a-z-]{1,40}$/)),
    region: field.region(),
    on: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, personId: examplePupil, decision: 1, outcome: 'granted', stage: 'junior' },
      ...{ schoolYear: 2026, grants: [{ term: 'autumn', kind: 'living-subsidy', amount: fen(62_500) }], reasons: [] },
      ...{ region: '990000001001', on: day('2026-09-08') },
    },
  },
);
