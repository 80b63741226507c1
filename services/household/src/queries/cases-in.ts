import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { pageOfCases } from '../adapters/database/lists.ts';
import { day, left, region } from '../adapters/input-shapes.ts';
import { readers } from '../domain/who-may.ts';

/** The worklist of a region: the case due first before the others. */
export const casesIn = list({
  allow: readers,
  input: z.object({ region: left(region), status: left(z.string().regex(/^[a-z-]{1,64}$/, '不是状态代码')), dueBefore: left(day) }),
  page: pageOfCases,
});
