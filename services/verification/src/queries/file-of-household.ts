import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { readFiles } from '../adapters/database/household-files.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readers } from './readers.ts';

/** What hangs on a household: its authorisations, requests and reports, by id, the latest first. */
export const fileOfHousehold = query({
  allow: readers,
  answer: (tx, ids: readonly Id<'household'>[]) => readFiles(tx, onlyIds(ids)),
  region: ({ region }) => region,
});
