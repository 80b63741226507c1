import { type Accept, accept, type Day, type Problem, type Reject, reject } from '@jiuzhu/kernel';
import type { Clocks } from './clocks.ts';
import { mayMove, moveTo } from './move.ts';
import { type Officer, receives, sent } from './party.ts';
import type { Act, Status, Ticket } from './ticket.ts';

type With = { readonly today: Day; readonly actor: Officer & { readonly id: string }; readonly law: Clocks };
type Decided = Accept<Ticket> | Reject<Problem & { readonly problem: 'TicketUnknown' | 'TicketStandsElsewhere' }>;

const moving = (ticket: Ticket, to: Status, isTheirs: boolean, { today, actor, law }: With, more: Partial<Act>): Decided => {
  // whoever has no part in it learns no more of it than of one that is not there
  if (!isTheirs) return reject('TicketUnknown');
  if (!mayMove(ticket, to)) return reject('TicketStandsElsewhere', { status: ticket.status });
  return accept(moveTo(ticket, to, { ...more, on: today, by: actor.id, agency: actor.agency, clocks: law }));
};

/** An act of whoever received it. */
export const movedByReceiver = (ticket: Ticket, to: Status, it: With, more: Partial<Act> = {}): Decided =>
  moving(ticket, to, receives(it.actor, ticket.receiver), it, more);

/** An act of whoever sent it, or of the window of where the household lives. */
export const movedBySender = (ticket: Ticket, to: Status, it: With, more: Partial<Act> = {}): Decided =>
  moving(ticket, to, sent(it.actor, ticket.sender, it.today) || it.actor.roles.includes('clerk'), it, more);
