import { addDays, type Day } from '@jiuzhu/kernel';
import type { Ticket } from './ticket.ts';

/** Whoever sent it was to be told until a day, and that was the day before this at the latest. */
export const untold = (ticket: Ticket, on: Day): Ticket => {
  const { sender } = ticket;
  const eve = addDays(on, -1);
  if (sender.kind !== 'office' || sender.until === undefined || sender.until <= eve) return ticket;
  return { ...ticket, sender: { ...sender, until: eve } };
};
