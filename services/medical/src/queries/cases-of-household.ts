import { query } from '@jiuzhu/service-kit';
import { readCaseIdsOf } from '../adapters/database/case-rows.ts';
import { ledgerReaders } from '../domain/who-may.ts';

/** The cases of each household, the latest first; seen by whoever may see the household where it is now. */
export const casesOfHousehold = query({ allow: ledgerReaders, answer: readCaseIdsOf, region: ({ region }) => region });
