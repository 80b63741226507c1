import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold, examplePerson, exampleSettlement } from './examples.ts';

/** What was reimbursed was taken back as a whole: it counts no more to the year, and is to be repaid. */
export const reimbursementReversed = event(
  'medical.reimbursement-reversed.v1',
  z.object({
    caseId: field.id('medical-case'),
    settlementId: field.id('settlement'),
    householdId: field.id('household'),
    personId: field.id('person'),
    reason: field.openCode(['bill-wrong', 'person-wrong', 'refunded']),
    year: field.count(),
    /** fen, what is to be repaid */
    paid: field.fen(),
    on: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, settlementId: exampleSettlement, householdId: exampleHousehold, personId: examplePerson },
      ...{ reason: 'refunded', year: 2026, paid: fen(750_000), on: day('2026-07-02') },
    },
  },
);
