import type { RegionCode } from '@jiuzhu/kernel';
import { answeringOnce } from '@jiuzhu/service-kit';
import { z } from 'zod';
import type { Identity, IdentityRegister } from './ports.ts';

/** How the simulated police answer: they know nobody, unless they are told where somebody is from; or cannot be reached for so many attempts. */
export const identityScenario = z.strictObject({
  origin: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  fails: z.int().min(0).optional(),
});

/** One that keeps no sample. */
export const simulatedIdentityRegister = ({ origin, fails = 0 }: z.output<typeof identityScenario>): IdentityRegister => {
  const answer = answeringOnce<Identity>('identity register', fails, (nth) =>
    origin ? { kind: 'found', origin: origin as RegionCode, reference: `示例公查〔2026〕${String(nth)}号` } : { kind: 'nobody' },
  );
  return { ask: ({ id }) => answer(id) };
};
