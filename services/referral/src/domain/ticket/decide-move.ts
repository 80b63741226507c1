import { type Accept, accept, type Day, type Problem, type Reject, reject } from '@jiuzhu/kernel';
import type { Clocks } from './clocks.ts';
import { mayMove, moveTo } from './move.ts';
import { isWindow, type Officer, receives, sent } from './party.ts';
import { type Act, isAway, isInHand, type Status, type Ticket } from './ticket.ts';

type With = { readonly today: Day; readonly actor: Officer & { readonly id: string }; readonly law: Clocks };
type Decided = Accept<Ticket> | Reject<Problem & { readonly problem: 'TicketUnknown' | 'TicketStandsElsewhere' }>;

const moved = (ticket: Ticket, to: Status, { today, actor, law }: With, more: Partial<Act>): Ticket =>
  moveTo(ticket, to, { ...more, on: today, by: actor.id, agency: actor.agency, clocks: law });

const moving = (ticket: Ticket, to: Status, isTheirs: boolean, it: With, more: Partial<Act>): Decided => {
  // whoever has no part in it learns no more of it than of one that is not there
  if (!isTheirs) return reject('TicketUnknown');
  if (!mayMove(ticket, to)) return reject('TicketStandsElsewhere', { status: ticket.status });
  return accept(moved(ticket, to, it, more));
};

/** An act of whoever received it. */
export const movedByReceiver = (ticket: Ticket, to: Status, it: With, more: Partial<Act> = {}): Decided =>
  moving(ticket, to, receives(it.actor, ticket), it, more);

/** An act of whoever sent it, or of the window of where the household lives. */
export const movedBySender = (ticket: Ticket, to: Status, it: With, more: Partial<Act> = {}): Decided =>
  moving(ticket, to, sent(it.actor, ticket.sender, it.today) || isWindow(it.actor, ticket), it, more);

/** 转办: an act of whoever sent it, or of the window; and of a household that has moved away, of whoever has it in hand, however far they have come. */
export const sentOn = (ticket: Ticket, it: With, more: Partial<Act> = {}): Decided =>
  isAway(ticket) && isInHand(ticket) && receives(it.actor, ticket)
    ? accept(moved(ticket, 'created', it, { ...more, reason: 'household-moved' }))
    : movedBySender(ticket, 'created', it, more);
