import { query } from '@jiuzhu/service-kit';
import { readFiles } from '../adapters/database/case-files.ts';
import { caseHandlers } from '../domain/who-may.ts';

/** What was claimed, and how it was decided. */
export const fileOfCase = query({ allow: caseHandlers, answer: readFiles, region: (it) => it.case.region });
