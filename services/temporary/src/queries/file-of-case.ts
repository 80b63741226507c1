import { query } from '@jiuzhu/service-kit';
import { readCases } from '../adapters/database/case-rows.ts';
import { handlers } from './who-may.ts';

/** What befell whom, and what was decided and paid. */
export const fileOfCase = query({ allow: handlers, answer: readCases, region: ({ region }) => region });
