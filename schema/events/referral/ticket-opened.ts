import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold, exampleTicket } from './examples.ts';
import { need } from './needs.ts';
import { receiver } from './receiver.ts';

/** 转办: a need of a household, or of one of its members, was sent to whoever may see to it. */
export const ticketOpened = event(
  'referral.ticket-opened.v1',
  z.object({
    ticketId: field.id('ticket'),
    householdId: field.id('household'),
    personId: field.id('person').optional(),
    need: need(),
    /** somebody asked, somebody found it, or an event of another programme opened it */
    line: field.openCode(['application', 'discovery', 'ferry']),
    /** the row of the ferry's table, or the officer's reason */
    why: field.code(/^[a-z][a-z-]{1,40}$/),
    ...receiver,
    on: field.day(),
    /** by when it is to be accepted or returned */
    dueOn: field.day().optional(),
  }),
  {
    example: {
      ...{ ticketId: exampleTicket, householdId: exampleHousehold, need: 'illness', line: 'ferry', why: 'allowance-granted' },
      ...{ programme: 'medical', region: '990000', on: day('2026-04-15'), dueOn: day('2026-04-20') },
    },
  },
);
