import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** The letter of the decision of a case has come to the applicant: from that day appeals run. A case has one decision. */
export const letterServed = event(
  'medical.letter-served.v1',
  z.object({
    caseId: field.id('medical-case'),
    householdId: field.id('household'),
    servedOn: field.day(),
    /** SHA-256 */
    letterHash: field.hash().optional(),
    /** absent where no document says how long */
    reconsiderUntil: field.day().optional(),
    litigateUntil: field.day().optional(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, letterHash: '0'.repeat(64) },
      ...{ servedOn: day('2026-04-13'), reconsiderUntil: day('2026-06-12'), litigateUntil: day('2026-10-13') },
    },
  },
);
