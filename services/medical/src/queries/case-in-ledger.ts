import { query } from '@jiuzhu/service-kit';
import { readCases } from '../adapters/database/case-rows.ts';
import { ledgerReaders } from '../domain/who-may.ts';

/** Of whose household it is: for whoever sees that. */
export const caseInLedger = query({ allow: ledgerReaders, answer: readCases, region: ({ region }) => region });
