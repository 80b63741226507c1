import { query } from '@jiuzhu/service-kit';
import { readFunds } from '../adapters/database/relief-funds.ts';
import { reliefReaders } from '../domain/who-may.ts';

/** What is in a county's fund. */
export const fundOfCounty = query({ allow: reliefReaders, answer: readFunds, region: ({ county }) => county });
