import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { optional, regionPath } from '../adapters/input-shapes.ts';
import { pageOfReviews } from '../adapters/database/review-worklist.ts';
import { handlers } from './who-may.ts';

/** What is to be reviewed: the household due first before the others. */
export const reviewsIn = list({ allow: handlers, input: z.object({ region: optional(regionPath) }), page: pageOfReviews });
