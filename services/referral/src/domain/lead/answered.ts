import type { Day, Id } from '@jiuzhu/kernel';
import type { HouseholdFile } from '../file.ts';
import type { Household } from '../household/household.ts';
import type { Clocks } from '../ticket/clocks.ts';
import { openTicket } from '../ticket/open-ticket.ts';
import { receiverOf, twinOf } from '../ticket/sendable.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { AsideReason, Lead } from './lead.ts';

type Opening = { readonly id: Id<'ticket'>; readonly on: Day; readonly by: string; readonly agency: string; readonly clocks: Clocks };

const noMoreDue = { due: undefined, overdueTold: false } as const;
const receiverFor = ({ need }: Lead, { region }: Household) => receiverOf(need, region, {});

/** An open ticket of the family that asks the same already. */
export const askedAlready = (file: HouseholdFile, household: Household, lead: Lead): Ticket | undefined =>
  twinOf(file.tickets, { receiver: receiverFor(lead, household) });

/** The family is found: its need goes to the desk that sees to it, and whoever told of it has sent it, and is told what comes of it while the family agrees. */
export const takenUp = (file: HouseholdFile, household: Household, lead: Lead, opening: Opening) => {
  const sender = { kind: 'office', agency: lead.agency, by: lead.by, region: lead.region, until: lead.agreed.validUntil } as const;
  const sent = { need: lead.need, line: 'discovery', why: { code: 'reported-by-others' }, sender } as const;
  const ticket = openTicket(household, { ...sent, receiver: receiverFor(lead, household) }, opening);
  const taken: Lead = { ...lead, ...noMoreDue, status: 'taken-up', answeredOn: opening.on, ticketId: ticket.id };
  return { file: { ...file, tickets: [...file.tickets, ticket] }, lead: taken };
};

/** Nothing comes of it: what the family signed, and what leads to it, is needed no more (个人信息保护法 Art 47). */
export const setAside = (lead: Lead, reason: AsideReason, on: Day): Lead => ({
  ...{ ...lead, ...noMoreDue, status: 'set-aside', answeredOn: on, reason, reference: undefined },
  agreed: { ...lead.agreed, documentHash: undefined },
});
