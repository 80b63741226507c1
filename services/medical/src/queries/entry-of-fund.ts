import { query } from '@jiuzhu/service-kit';
import { readReliefEntries } from '../adapters/database/relief-lists.ts';
import { settlementReaders } from '../domain/who-may.ts';

/** One row of a fund's ledger. */
export const entryOfFund = query({ allow: settlementReaders, answer: readReliefEntries, region: ({ county }) => county });
