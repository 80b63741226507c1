import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** The letter of a decision has come: from that day appeals run. */
export const letterServed = event(
  'education.letter-served.v1',
  z.object({
    caseId: field.id('education-case'),
    householdId: field.id('household'),
    /** which of the case's decisions; absent of what was told before there were several */
    decision: field.count().optional(),
    servedOn: field.day(),
    /** SHA-256; absent where an officer brought it and nothing was rendered */
    letterHash: field.hash().optional(),
    /** absent where no document says how long */
    reconsiderUntil: field.day().optional(),
    litigateUntil: field.day().optional(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, decision: 1, servedOn: day('2026-09-10') },
      ...{ reconsiderUntil: day('2026-11-09'), litigateUntil: day('2027-03-10') },
    },
  },
);
