import { query } from '@jiuzhu/service-kit';
import { readCases } from '../adapters/database/case-rows.ts';
import { offices } from './who-may.ts';

/** Whose a case is: not for the office that decides it, which needs the pupil alone. */
export const householdOfCase = query({ allow: offices, answer: readCases, region: ({ region }) => region });
