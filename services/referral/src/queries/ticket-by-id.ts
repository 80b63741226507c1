import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readTicketsNow } from '../adapters/database/tickets-now.ts';
import { maySee } from '../domain/ticket/party.ts';
import { workedIn } from '../domain/ticket/ticket.ts';
import { readers } from './readers.ts';

export const ticketById = query({
  allow: readers,
  answer: (tx, ids: readonly Id<'ticket'>[]) => readTicketsNow(tx, onlyIds(ids)),
  region: ({ ticket }) => ticket.region,
  alsoIn: ({ ticket }) => workedIn(ticket),
  theirs: ({ ticket, today }, actor) => maySee(actor, ticket, today),
});
