import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readSituations } from '../adapters/database/situations.ts';
import { settlementReaders } from '../domain/who-may.ts';

/** As what its members are helped, and what is used of their years. */
export const situationOfHousehold = query({
  allow: settlementReaders,
  answer: (tx, ids: readonly Id<'household'>[]) => readSituations(tx, onlyIds(ids)),
  region: ({ region }) => region,
});
