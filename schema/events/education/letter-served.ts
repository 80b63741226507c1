import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** The letter of a refusal has come: from that day appeals run. */
export const letterServed = event(
  'education.letter-served.v1',
  z.object({
    caseId: field.id('education-case'),
    householdId: field.id('household'),
    servedOn: field.day(),
    /** absent where no document says how long */
    reconsiderUntil: field.day().optional(),
    litigateUntil: field.day().optional(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, servedOn: day('2026-09-10') },
      ...{ reconsiderUntil: day('2026-11-09'), litigateUntil: day('2027-03-10') },
    },
  },
);
