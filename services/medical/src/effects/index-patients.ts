import type { Id, RegionCode } from '@jiuzhu/kernel';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import type { IndexedPatient } from './ports.ts';

/** Household is asked by which numbers bills will name these persons. `region` is where they live now: no further may numbers be revealed. */
export const indexPatients = request<readonly IndexedPatient[]>()(
  'index-patients',
  z.object({
    householdId: z.custom<Id<'household'>>(),
    region: z.custom<RegionCode>(),
    persons: z.array(z.custom<Id<'person'>>()),
  }),
);
