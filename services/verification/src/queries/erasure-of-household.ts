import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { viewErasures } from '../adapters/database/erasures.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { provers } from './readers.ts';

/** What is held here of a household that was erased: counted anew. */
export const erasureOfHousehold = query({
  allow: provers,
  answer: (tx, ids: readonly Id<'household'>[]) => viewErasures(tx, onlyIds(ids)),
  region: ({ region }) => region,
});
