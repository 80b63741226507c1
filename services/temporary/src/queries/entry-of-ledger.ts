import { query } from '@jiuzhu/service-kit';
import { readEntries } from '../adapters/database/reserve-ledger.ts';
import { handlers } from './who-may.ts';

/** One row of a ledger. */
export const entryOfLedger = query({ allow: handlers, answer: readEntries, region: ({ township }) => township });
