import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { readLeadsNow } from '../adapters/database/lead-rows.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { seesLead } from '../domain/lead/lead.ts';

export const leadById = query({
  allow: { role: ['clerk', 'auditor', 'partner'] },
  answer: (tx, ids: readonly Id<'lead'>[]) => readLeadsNow(tx, onlyIds(ids)),
  region: ({ lead }) => lead.region,
  theirs: ({ lead }, actor) => seesLead(actor, lead),
});
