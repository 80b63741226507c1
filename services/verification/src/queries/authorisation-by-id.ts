import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { readStanding } from '../adapters/database/household-files.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readers } from './readers.ts';

export const authorisationById = query({
  allow: readers,
  answer: (tx, ids: readonly Id<'authorisation'>[]) => readStanding(tx, onlyIds(ids)),
  region: ({ household }) => household.region,
});
