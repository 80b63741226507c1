import { query } from '@jiuzhu/service-kit';
import { readAssistanceViews } from '../adapters/database/assistance-views.ts';
import { handlers } from './who-may.ts';

/** What each household is given, what was decided of it, and what payment was told; seen where the household is now. */
export const assistanceOfHousehold = query({ allow: handlers, answer: readAssistanceViews, region: ({ region }) => region });
