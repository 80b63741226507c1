import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold, exampleTicket } from './examples.ts';
import { receiver } from './receiver.ts';
import { status } from './status.ts';

/** A ticket was accepted or returned, sent on to another receiver, brought to a result, told back or followed up. */
export const ticketMoved = event(
  'referral.ticket-moved.v1',
  z.object({
    ticketId: field.id('ticket'),
    householdId: field.id('household'),
    status,
    ...receiver,
    /** why it was returned, or what it comes of */
    reason: field.code(/^[a-z][a-z-]{1,40}$/).optional(),
    result: field.openCode(['granted', 'refused', 'no-need']).optional(),
    on: field.day(),
    /** by when the next step is due */
    dueOn: field.day().optional(),
  }),
  {
    example: {
      ...{ ticketId: exampleTicket, householdId: exampleHousehold, status: 'result', programme: 'medical', region: '990000' },
      ...{ result: 'granted', on: day('2026-04-22'), dueOn: day('2026-04-27') },
    },
  },
);
