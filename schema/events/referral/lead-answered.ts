import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleLead, exampleTicket } from './examples.ts';

/** What the window made of a lead: a ticket of the family that it found, or nothing, for a reason. */
export const leadAnswered = event(
  'referral.lead-answered.v1',
  z.object({
    leadId: field.id('lead'),
    /** what was opened; absent: it was set aside */
    ticketId: field.id('ticket').optional(),
    /** absent: it was taken up */
    reason: field.openCode(['not-found', 'household-declines', 'seen-to-already']).optional(),
    region: field.region(),
    on: field.day(),
  }),
  { example: { leadId: exampleLead, ticketId: exampleTicket, region: '990000001001', on: day('2026-04-16') } },
);
