import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readSituations } from '../adapters/database/situations.ts';
import { pageReaders } from '../domain/who-may.ts';

/** The same on the page of a household, for whoever handles its other cases. */
export const situationOnPage = query({
  allow: pageReaders,
  answer: (tx, ids: readonly Id<'household'>[]) => readSituations(tx, onlyIds(ids)),
  region: ({ region }) => region,
});
