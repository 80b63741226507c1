import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** What was paid is asked back: it was paid first and has no papers, or what was told was not so. */
export const recoveryOrdered = event(
  'temporary.recovery-ordered.v1',
  z.object({
    caseId: field.id('temporary-case'),
    householdId: field.id('household'),
    decision: field.count(),
    /** fen */
    amount: field.fen(),
    reason: field.openCode(['papers-missing', 'untrue', 'paid-twice']),
    on: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, decision: 1, amount: fen(300_000) },
      ...{ reason: 'untrue', on: day('2026-03-20') },
    },
  },
);
