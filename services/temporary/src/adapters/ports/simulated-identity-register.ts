import type { RegionCode } from '@jiuzhu/kernel';
import { z } from 'zod';
import type { Identity, IdentityRegister } from '../../effects/ports.ts';

/** How the simulated police answer: they know nobody, unless they are told where somebody is from; or cannot be reached for so many attempts. */
export const identityScenario = z.strictObject({
  origin: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  fails: z.int().min(0).optional(),
});

/** One that keeps no sample, and answers each question once however often it is asked. */
export const simulatedIdentityRegister = ({ origin, fails = 0 }: z.output<typeof identityScenario>): IdentityRegister => {
  const book = new Map<string, Identity>();
  let failed = 0;
  return {
    ask: ({ id }) => {
      const known = book.get(id);
      if (known) return Promise.resolve(known);
      if (failed < fails) {
        failed += 1;
        return Promise.reject(new Error('identity register: cannot be reached'));
      }
      const answer: Identity = origin
        ? { kind: 'found', origin: origin as RegionCode, reference: `示例公查〔2026〕${String(book.size + 1)}号` }
        : { kind: 'nobody' };
      book.set(id, answer);
      return Promise.resolve(answer);
    },
  };
};
