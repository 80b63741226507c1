import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { optional, regionPath } from '../adapters/input-shapes.ts';
import { pageOfSheltered } from '../adapters/database/shelter-list.ts';
import { shelterStatuses } from '../domain/shelter/standing.ts';
import { handlers } from './who-may.ts';

/** Who came to the stations of one's region: what is due first before the others. */
export const shelteredIn = list({
  allow: handlers,
  input: z.object({ region: optional(regionPath), status: optional(z.enum(shelterStatuses)) }),
  page: pageOfSheltered,
});
