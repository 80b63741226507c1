import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { pageOfHouseholds } from '../adapters/database/lists.ts';
import { left, region } from '../adapters/input-shapes.ts';
import { readers } from '../domain/who-may.ts';

/** Households of a region, in the order of their registration. */
export const householdsIn = list({
  allow: readers,
  input: z.object({ region: left(region), status: left(z.enum(['active', 'ended'])) }),
  page: pageOfHouseholds,
});
