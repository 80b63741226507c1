import { query } from '@jiuzhu/service-kit';
import { readCases } from '../adapters/database/case-rows.ts';
import { readers } from './who-may.ts';

/** Where a case stands. */
export const caseById = query({ allow: readers, answer: readCases, region: ({ region }) => region });
