import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** The letter of a decision has come to whom it is for: from that day appeals run. */
export const letterServed = event(
  'temporary.letter-served.v1',
  z.object({
    caseId: field.id('temporary-case'),
    householdId: field.id('household'),
    /** which of the case's decisions, the first is 1 */
    decision: field.count(),
    servedOn: field.day(),
    /** SHA-256; absent where an officer brought it and nothing was rendered */
    letterHash: field.hash().optional(),
    /** absent where no document says how long */
    reconsiderUntil: field.day().optional(),
    litigateUntil: field.day().optional(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, decision: 1, letterHash: '0'.repeat(64) },
      ...{ servedOn: day('2026-04-13'), reconsiderUntil: day('2026-06-12'), litigateUntil: day('2026-10-13') },
    },
  },
);
