import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { LeadAndTicket } from '../../domain/lead/closed.ts';
import { streamOf } from '../../domain/household/household.ts';
import { leadStream } from '../../domain/lead/lead.ts';
import { leadEvents } from '../events/lead-events.ts';
import { readOpenLeads, writingLeads } from './lead-rows.ts';
import { readTickets, writingTickets } from './ticket-rows.ts';

type LeadId = Id<'lead'>;
type Locked = { readonly id: LeadId; readonly household: Id<'household'> | null };

/** A lead with what was opened by it, whose household is locked beside: nobody works the ticket meanwhile. */
export const leadsToClose: Store<LeadId, LeadAndTicket, LeadAndTicket, 'LeadUnknown'> = {
  unknown: 'LeadUnknown',
  region: ({ lead }) => lead.region,
  locks: async (tx, ids) => {
    const text = `select l.id::text as id, coalesce(t.home_id, t.household_id)::text as household
      from leads l left join tickets t on t.id = l.ticket_id where l.id = any($1::uuid[])`;
    const rows = await tx.sql<Locked>('leads-close-locks', text, [ids]);
    return new Map(rows.map(({ id, household }) => [id, [leadStream(id), ...(household ? [streamOf(household)] : [])]]));
  },
  load: async (tx, ids) => {
    const leads = await readOpenLeads(tx, ids);
    const tickets = await readTickets(
      tx,
      [...leads.values()].flatMap(({ ticketId }) => ticketId ?? []),
    );
    return new Map([...leads].map(([id, lead]) => [id, { lead, ticket: lead.ticketId && tickets.get(lead.ticketId) }]));
  },
  save: async (tx, changes) => {
    const { name, text, values } = writingTickets(changes.flatMap(({ after }) => after.ticket ?? []));
    await tx.sql(name, text, values);
    return writingLeads(changes.map(({ after }) => after.lead));
  },
  follows: (before, after) => leadEvents(before.lead, after.lead),
};
