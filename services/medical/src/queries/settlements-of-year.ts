import { query } from '@jiuzhu/service-kit';
import { readYears, type YearOfHousehold } from '../adapters/database/situations.ts';
import { settlementReaders } from '../domain/who-may.ts';

/** The settlements of a household's members in a year or in all, while they were of it; the latest first. */
export const settlementsOfYear = query({
  allow: settlementReaders,
  answer: (tx, keys: readonly YearOfHousehold[]) => readYears(tx, keys),
  region: ({ region }) => region,
});
