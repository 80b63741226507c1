import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { optional, regionPath } from '../adapters/input-shapes.ts';
import { pageOfWork } from '../adapters/database/worklist.ts';
import { caseHandlers } from '../domain/who-may.ts';

/** What is to be done: reviews, publicities that run, decisions. */
export const workIn = list({
  allow: caseHandlers,
  input: z.object({ region: optional(regionPath), status: optional(z.string().regex(/^[a-z-]{1,40}$/, '不是状态代码')) }),
  page: pageOfWork,
});
