import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { standardsById } from '../adapters/database/standard-rows.ts';
import { readers } from '../domain/who-may.ts';

/** What was proposed, and what has become of it. */
export const proposalById = query({
  allow: readers,
  answer: (tx, ids: readonly Id<'standard'>[]) => standardsById(tx, onlyIds(ids)),
  region: 'public',
});
