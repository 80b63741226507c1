import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { readLeads } from '../adapters/database/lead-rows.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { seesLead } from '../domain/lead/lead.ts';

export const leadById = query({
  allow: { role: ['clerk', 'auditor', 'partner'] },
  answer: (tx, ids: readonly Id<'lead'>[]) => readLeads(tx, onlyIds(ids)),
  region: ({ region }) => region,
  theirs: (lead, actor) => seesLead(actor, lead),
});
