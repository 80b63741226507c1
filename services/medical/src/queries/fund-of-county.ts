import { query } from '@jiuzhu/service-kit';
import { readFunds } from '../adapters/database/relief-funds.ts';
import { settlementReaders } from '../domain/who-may.ts';

/** What is in a county's fund. */
export const fundOfCounty = query({ allow: settlementReaders, answer: readFunds, region: ({ county }) => county });
