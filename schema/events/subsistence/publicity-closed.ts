import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** A round of publicity has ended: its days are over, or an objection or a new opinion ended it. */
export const publicityClosed = event(
  'subsistence.publicity-closed.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    round: field.count(),
    opensOn: field.day(),
    closesOn: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, round: 1 },
      ...{ opensOn: day('2026-03-20'), closesOn: day('2026-03-27') },
    },
  },
);
