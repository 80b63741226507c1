import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readServices } from '../adapters/database/service-rows.ts';
import { isNear } from '../domain/directory/service.ts';
import { readers } from './readers.ts';

/** An entry of the directory, for whoever works on tickets where it is. It tells of nobody. */
export const serviceById = query({
  allow: readers,
  answer: (tx, ids: readonly Id<'service'>[]) => readServices(tx, onlyIds(ids)),
  region: 'public',
  theirs: ({ service }, actor) => isNear(service, actor),
});
