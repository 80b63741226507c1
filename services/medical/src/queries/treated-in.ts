import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { pageOfTreated } from '../adapters/database/relief-lists.ts';
import { codes, optional, regionPath } from '../adapters/input-shapes.ts';
import { reliefStatuses } from '../domain/emergency/standing.ts';
import { settlementReaders } from '../domain/who-may.ts';

/** Whom hospitals of one's region treated first; of which something is to be asked back, where that is asked. */
export const treatedIn = list({
  allow: settlementReaders,
  input: z.object({ region: optional(regionPath), status: optional(codes(reliefStatuses)), reclaimDue: optional(z.boolean()) }),
  page: pageOfTreated,
});
