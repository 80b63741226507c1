import type { Identity } from '@jiuzhu/identity-register';
import type { RegionCode } from '@jiuzhu/kernel';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import type { ShelterId } from '../domain/shelter/shelter-case.ts';

/** The police are asked who somebody is, by the hash of a sample that they have. */
export const queryIdentity = request<Identity>()(
  'query-identity',
  z.object({ caseId: z.custom<ShelterId>(), sampleHash: z.string(), region: z.custom<RegionCode>() }),
);
