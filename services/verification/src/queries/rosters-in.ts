import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { optional } from '../adapters/input-shapes.ts';
import { pageOfRosters } from '../adapters/database/roster-list.ts';

/** The rosters of a region: those that officers started, and those of the reviews of each month. */
export const rostersIn = list({
  allow: { role: 'verifier' },
  input: z.object({ region: optional(z.string().regex(/^\d{2,12}$/, '行政区划代码格式不符')) }),
  page: pageOfRosters,
});
