import type { Day } from '@jiuzhu/kernel';
import type { Ticket } from '../ticket/ticket.ts';
import { untold } from '../ticket/untold.ts';
import type { Lead } from './lead.ts';

/** A lead, and what was opened by it, if anything was. */
export type LeadAndTicket = { readonly lead: Lead; readonly ticket: Ticket | undefined };

/**
 * 撤回同意 (个人信息保护法 Art 15, 47): what the family signed and what leads to it are destroyed, nobody looks for it any more, and whoever told of it
 * learns from the same day on that it is closed, and no more. What was opened by it goes on: to withdraw undoes nothing that was done before, and
 * whoever wants nothing of it says so to the desk that has it.
 */
export const closed = ({ lead, ticket }: LeadAndTicket, on: Day): LeadAndTicket => ({
  lead: {
    ...{ ...lead, status: 'closed', closedOn: on, reference: undefined, reason: undefined, due: undefined, overdueTold: false },
    agreed: { ...lead.agreed, documentHash: undefined },
  },
  ticket: ticket && untold(ticket, on),
});
