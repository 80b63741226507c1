import type { Day } from '@jiuzhu/kernel';
import { type Officer, sent } from './party.ts';
import { seesSnapshot } from './sees-snapshot.ts';
import type { Ticket } from './ticket.ts';

/**
 * Whether somebody reads how it came to be sent and what others did of it. What was observed, why the family did not come itself and why an office did not take it
 * is health and hardship, as the household is: who sees that reads this (个人信息保护法 Art 6, 28). Whoever sent it is told what comes of it, as long as
 * they have sent it.
 */
export const seesStory = (officer: Officer, ticket: Ticket, on: Day): boolean =>
  seesSnapshot(officer, ticket, on) || sent(officer, ticket.sender, on);
