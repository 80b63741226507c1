import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold, examplePupil } from './examples.ts';
import { kindWords, termWords } from './words.ts';

/** What is to be paid for a pupil and a term, on its day: told once for each kind. */
export const paymentDue = event(
  'education.payment-due.v1',
  z.object({
    caseId: field.id('education-case'),
    householdId: field.id('household'),
    personId: field.id('person'),
    schoolYear: field.count(),
    term: field.code(termWords),
    kind: field.openCode(kindWords),
    /** fen */
    amount: field.fen(),
    /** what is waived is the school's to have */
    to: field.openCode(['family', 'school']),
    on: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, personId: examplePupil, schoolYear: 2026, term: 'autumn' },
      ...{ kind: 'living-subsidy', amount: fen(62_500), to: 'family', on: day('2026-10-15') },
    },
  },
);
