import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import { streamOf } from '../../domain/household/household.ts';
import { type Ticket, workedIn } from '../../domain/ticket/ticket.ts';
import { ticketEvents } from '../events/ticket-events.ts';
import { readTickets, writingTickets } from './ticket-rows.ts';

/** A ticket by its id, on the stream of its household. Whose it is within the region, whoever decides asks. */
export const tickets: Store<Id<'ticket'>, Ticket, Ticket, 'TicketUnknown'> = {
  unknown: 'TicketUnknown',
  region: ({ region }) => region,
  alsoIn: workedIn,
  locks: async (tx, ids) => {
    const text = 'select id::text as id, coalesce(home_id, household_id)::text as household from tickets where id = any($1::uuid[])';
    const rows = await tx.sql<{ id: Id<'ticket'>; household: Id<'household'> }>('tickets-locks', text, [ids]);
    return new Map(rows.map(({ id, household }) => [id, [streamOf(household)]]));
  },
  load: readTickets,
  save: (_tx, changes) => Promise.resolve(writingTickets(changes.map(({ after }) => after))),
  follows: ticketEvents,
  persons: ({ personId }) => (personId ? [personId] : []),
};
