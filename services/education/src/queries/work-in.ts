import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { optional, regionPath } from '../adapters/input-shapes.ts';
import { pageOfWork, workStates } from '../adapters/database/worklist.ts';
import { handlers } from './who-may.ts';

/** What is to be done: decisions that are due, letters that are not served. */
export const workIn = list({
  allow: handlers,
  input: z.object({ region: optional(regionPath), state: optional(z.enum(workStates)) }),
  page: pageOfWork,
});
