import { query } from '@jiuzhu/service-kit';
import { readCases } from '../adapters/database/case-rows.ts';
import { handlers } from './who-may.ts';

/** What was applied for, judged and decided, with all reasons. */
export const fileOfCase = query({ allow: handlers, answer: readCases, region: ({ region }) => region });
