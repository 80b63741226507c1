import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { pageOfCare } from '../adapters/database/care-worklist.ts';
import { optional, regionPath } from '../adapters/input-shapes.ts';
import { handlers } from './who-may.ts';

/** Whose self-care is to be assessed, or whose care standard to be decided: the household that has waited longest before the others. */
export const careIn = list({ allow: handlers, input: z.object({ region: optional(regionPath) }), page: pageOfCare });
