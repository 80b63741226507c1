import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { readReports } from '../adapters/database/reports.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readers } from './readers.ts';

/** A report as it is kept, and whether its seal still fits. What is sensitive in it is left out where it is shown. */
export const reportById = query({
  allow: readers,
  answer: (tx, ids: readonly Id<'report'>[]) => readReports(tx, onlyIds(ids)),
  region: ({ region }) => region,
});
