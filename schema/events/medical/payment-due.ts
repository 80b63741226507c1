import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold, examplePayment, examplePerson } from './examples.ts';

/** What is to be paid, and to whom: told once for each payment. What is settled at discharge is cleared with the provider by `bill-settled`. */
export const paymentDue = event(
  'medical.payment-due.v1',
  z.object({
    paymentId: field.id('payment'),
    what: field.openCode(['reimbursement', 'premium', 'emergency']),
    payee: field.openCode(['person', 'insurer', 'provider']),
    householdId: field.id('household').optional(),
    /** for whom it is paid */
    personId: field.id('person').optional(),
    /** to whom, where it is a provider */
    providerId: field.id('provider').optional(),
    /** by which case, where there is one */
    caseId: field.id('medical-case').optional(),
    year: field.count(),
    /** fen */
    amount: field.fen(),
    on: field.day(),
    /** whose funds */
    payer: field.region(),
  }),
  {
    example: {
      ...{ paymentId: examplePayment, what: 'reimbursement', payee: 'person', householdId: exampleHousehold, personId: examplePerson },
      ...{ caseId: exampleCase, year: 2026, amount: fen(750_000), on: day('2026-06-20'), payer: '990000' },
    },
  },
);
