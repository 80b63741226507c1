import type { Day } from '@jiuzhu/kernel';
import { type Officer, receives } from './party.ts';
import { isInHand, type Ticket } from './ticket.ts';

/**
 * A partner sees the household of what was sent to them, and not of what they sent on. Where the family had to agree, only as long as they have
 * it in hand and the consent holds: then the purpose is over (个人信息保护法 Art 6, 19).
 */
export const seesSnapshot = (officer: Officer, ticket: Pick<Ticket, 'receiver' | 'status' | 'result'>, on: Day): boolean => {
  if (!officer.roles.includes('partner')) return true;
  const { consent } = ticket.receiver;
  return receives(officer, ticket) && (consent === undefined || (isInHand(ticket) && on <= consent.until));
};
