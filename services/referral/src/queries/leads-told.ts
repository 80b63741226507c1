import { list } from '@jiuzhu/service-kit';
import { leadsAsked, pageOfLeads } from '../adapters/database/lead-lists.ts';

/** What waits at a window, or what a partner has told, the oldest first. */
export const leadsTold = list({ allow: { role: ['clerk', 'partner'] }, input: leadsAsked, page: pageOfLeads });
