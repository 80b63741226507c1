import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { policiesById } from '../adapters/database/policy-rows.ts';
import { readers } from '../domain/who-may.ts';

/** An entry of a catalogue with who wrote it and what has become of it, for officers. */
export const policyById = query({
  allow: readers,
  answer: (tx, ids: readonly Id<'policy'>[]) => policiesById(tx, onlyIds(ids)),
  region: 'public',
});
