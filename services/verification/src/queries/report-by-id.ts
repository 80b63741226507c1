import { query } from '@jiuzhu/service-kit';
import { readReports } from '../adapters/reports.ts';
import { readers } from './readers.ts';

/** A report as it is kept, and whether its seal still fits. What is sensitive in it is left out where it is shown. */
export const reportById = query({ allow: readers, answer: readReports, region: ({ region }) => region });
