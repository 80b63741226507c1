import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** Of a grant that is paid in stages nothing more is paid: whoever went to see them found that it is not needed. */
export const grantStopped = event(
  'temporary.grant-stopped.v1',
  z.object({
    caseId: field.id('temporary-case'),
    householdId: field.id('household'),
    decision: field.count(),
    /** fen, of what was granted */
    unpaid: field.fen(),
    reason: field.openCode(['recovered', 'moved-away', 'died', 'untrue']),
    on: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, decision: 1, unpaid: fen(200_000) },
      ...{ reason: 'recovered', on: day('2026-04-03') },
    },
  },
);
