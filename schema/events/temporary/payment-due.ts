import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** What a household, or one of its members, is to be paid, at once: told once for each grant. */
export const paymentDue = event(
  'temporary.payment-due.v1',
  z.object({
    caseId: field.id('temporary-case'),
    householdId: field.id('household'),
    /** whose it is; absent: the household's as a whole */
    personId: field.id('person').optional(),
    /** which of the case's decisions */
    decision: field.count(),
    /** 分阶段: which stage of the grant, the first is 1; absent: all of it */
    stage: field.count().optional(),
    /** fen */
    amount: field.fen(),
    on: field.day(),
    /** out of a township's reserve (储备金), or of the county's funds */
    from: field.openCode(['reserve', 'county']),
    /** which township's, or which county's */
    payer: field.region(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, decision: 1, amount: fen(300_000) },
      ...{ on: day('2026-03-03'), from: 'reserve', payer: '990000001' },
    },
  },
);
