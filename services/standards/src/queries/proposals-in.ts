import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { optional, place } from '../adapters/input-shapes.ts';
import { pageOfProposals } from '../adapters/database/page-of-proposals.ts';
import { states } from '../domain/standard.ts';
import { readers } from '../domain/who-may.ts';

/** The register of what was proposed for a place, or anywhere, the latest first. */
export const proposalsIn = list({
  allow: readers,
  input: z.object({ region: optional(place), state: optional(z.enum(states)) }),
  page: pageOfProposals,
});
