import type { Given } from './given.ts';
import { type Officer, type Received, receives } from './party.ts';
import type { Result, Ticket } from './ticket.ts';

/** Only what was granted is given; money is so much, and a service is no money. */
export const isWholeGift = (result: Result, given: Given | undefined): boolean => {
  if (given === undefined) return true;
  const isCounted = given.amount !== undefined;
  return result === 'granted' && (given.form !== 'cash' || isCounted) && (given.form !== 'service' || !isCounted);
};

/** What came of it in goods or money: the last that was told. */
export const givenBy = ({ journal }: Pick<Ticket, 'journal'>): Given | undefined =>
  journal.findLast(({ given }) => given !== undefined)?.given;

/** A partner knows what they gave themselves; of what others gave they are told that it was granted, and not how much (个人信息保护法 Art 6). */
export const seesGiven = (officer: Officer, ticket: Received): boolean => !officer.roles.includes('partner') || receives(officer, ticket);
