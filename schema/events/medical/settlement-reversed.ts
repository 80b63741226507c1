import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { examplePerson, exampleProvider, exampleSettlement } from './examples.ts';

/** A settlement was taken back as a whole: what it paid, and what it counted to the year, count no more. */
export const settlementReversed = event(
  'medical.settlement-reversed.v1',
  z.object({
    settlementId: field.id('settlement'),
    providerId: field.id('provider'),
    personId: field.id('person').optional(),
    reason: field.openCode(['bill-wrong', 'person-wrong', 'refunded']),
    year: field.count(),
    /** fen, what is no longer paid */
    paid: field.fen(),
    on: field.day(),
  }),
  {
    example: {
      ...{ settlementId: exampleSettlement, providerId: exampleProvider, personId: examplePerson },
      ...{ reason: 'bill-wrong', year: 2026, paid: fen(750_000), on: day('2026-05-16') },
    },
  },
);
