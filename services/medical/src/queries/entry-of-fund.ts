import { query } from '@jiuzhu/service-kit';
import { readReliefEntries } from '../adapters/database/relief-lists.ts';
import { reliefReaders } from '../domain/who-may.ts';

/** One row of a fund's ledger. */
export const entryOfFund = query({ allow: reliefReaders, answer: readReliefEntries, region: ({ county }) => county });
