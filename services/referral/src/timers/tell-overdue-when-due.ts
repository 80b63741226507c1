import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { overdueTickets } from '../adapters/database/ticket-rows.ts';
import { tickets } from '../adapters/database/tickets.ts';

/** 超期: the day has passed and the ticket stands where it stood. Nothing else changes; whoever supervises hears of it, once. */
export const tellOverdueWhenDue = timer({
  due: overdueTickets,
  subject: tickets,
  decide: (_id, it, { today }) => accept(it.due && !it.overdueTold && it.due.day < today ? { ...it, overdueTold: true } : it),
});
