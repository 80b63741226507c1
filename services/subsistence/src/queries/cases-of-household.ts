import { query } from '@jiuzhu/service-kit';
import { readCaseIdsOf } from '../adapters/database/case-rows.ts';
import { readers } from './who-may.ts';

/** The cases of each household, the latest first; it is seen by whoever may see the household where it is now. */
export const casesOfHousehold = query({ allow: readers, answer: readCaseIdsOf, region: ({ region }) => region });
