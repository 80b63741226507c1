import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { overdueLeads } from '../adapters/database/lead-rows.ts';
import { leads } from '../adapters/database/leads.ts';

/** 超期: nobody has answered what a partner told. Nothing else changes; whoever supervises hears of it, once. */
export const tellLeadOverdueWhenDue = timer({
  due: overdueLeads,
  subject: leads,
  decide: (_id, it, { today }) => accept(it.due && !it.overdueTold && it.due.day < today ? { ...it, overdueTold: true } : it),
});
