import { query } from '@jiuzhu/service-kit';
import { readCases } from '../adapters/database/case-rows.ts';
import { caseReaders } from '../domain/who-may.ts';

/** Where a case stands. */
export const caseById = query({ allow: caseReaders, answer: readCases, region: ({ region }) => region });
