import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { priceRecordsById } from '../adapters/database/price-index-rows.ts';
import { priceReaders } from '../domain/who-may.ts';

/** What was recorded of the prices of a month, and what was decided by it. */
export const priceRecord = query({
  allow: priceReaders,
  answer: (tx, ids: readonly Id<'price-index'>[]) => priceRecordsById(tx, onlyIds(ids)),
  region: 'public',
});
