import type { Day, Id } from '@jiuzhu/kernel';
import { dayOf, type Tx } from '@jiuzhu/service-kit';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { readTickets } from './ticket-rows.ts';

/** A ticket as of today: whether its day has passed is no fact of its row. */
export type TicketNow = { readonly ticket: Ticket; readonly today: Day };

export async function readTicketsNow(tx: Tx, ids: readonly Id<'ticket'>[]): Promise<ReadonlyMap<Id<'ticket'>, TicketNow>> {
  const today = dayOf(tx.now);
  return new Map([...(await readTickets(tx, ids))].map(([id, ticket]) => [id, { ticket, today }]));
}
