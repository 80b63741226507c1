import type { Identity } from '@jiuzhu/identity-register';
import type { RegionCode } from '@jiuzhu/kernel';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import type { ReliefId } from '../domain/emergency/relief.ts';

/** The police are asked who a patient is, by the hash of a sample that they have. */
export const queryIdentity = request<Identity>()(
  'query-identity',
  z.object({ reliefId: z.custom<ReliefId>(), sampleHash: z.string(), region: z.custom<RegionCode>() }),
);
