import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold, examplePlan, exampleTicket } from './examples.ts';

/** 救助方案: all needs of a household that somebody still has to see to were joined in one plan, which takes the place of the one before. */
export const planWritten = event(
  'referral.plan-written.v1',
  z.object({
    planId: field.id('plan'),
    householdId: field.id('household'),
    /** in the order in which the needs are to be met */
    tickets: z.array(field.id('ticket')),
    on: field.day(),
  }),
  { example: { planId: examplePlan, householdId: exampleHousehold, tickets: [exampleTicket], on: day('2026-04-16') } },
);
