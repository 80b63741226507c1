import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** The subsistence allowance is confirmed: for the household, or for one of its members alone. */
export const assistanceConfirmed = event(
  'subsistence.assistance-confirmed.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    /** who alone was admitted; absent: the whole household */
    personId: field.id('person').optional(),
    class: field.code(['dibao']),
    /** fen a month */
    amount: field.fen(),
    /** the first day of the first month that is paid */
    from: field.day(),
  }),
  { example: { caseId: exampleCase, householdId: exampleHousehold, class: 'dibao', amount: fen(114_000), from: day('2026-05-01') } },
);
