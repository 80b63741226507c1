import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold, exampleTicket } from './examples.ts';
import { receiver } from './receiver.ts';
import { status } from './status.ts';

/** 超期: the day by which a ticket was to move has passed, and it stands where it stood. Told once of each day. */
export const ticketOverdue = event(
  'referral.ticket-overdue.v1',
  z.object({
    ticketId: field.id('ticket'),
    householdId: field.id('household'),
    status,
    ...receiver,
    dueOn: field.day(),
    /** the day reaches into a year whose holidays were not announced when it was counted */
    provisional: field.flag(),
  }),
  {
    example: {
      ...{ ticketId: exampleTicket, householdId: exampleHousehold, status: 'created', programme: 'medical', region: '990000' },
      ...{ dueOn: day('2026-04-20'), provisional: false },
    },
  },
);
