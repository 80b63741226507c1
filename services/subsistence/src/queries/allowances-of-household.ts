import { query } from '@jiuzhu/service-kit';
import { readAllowanceViews } from '../adapters/database/allowance-views.ts';
import { handlers } from './who-may.ts';

/** What each household has of allowances, and may have; seen where the household is now. */
export const allowancesOfHousehold = query({ allow: handlers, answer: readAllowanceViews, region: ({ region }) => region });
