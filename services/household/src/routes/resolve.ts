import { reaches, route } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { personsByNumber } from '../adapters/database/identities.ts';
import { residentNumber } from '../adapters/input-shapes.ts';

/** Which persons hold these numbers. Whoever asks knows the numbers already; the index is computed here, under keys that never leave. */
export const resolve = route({
  allow: { role: ['verifier', 'system'] },
  input: z.object({ numbers: z.array(residentNumber).max(500) }),
  answer: async (tx, { numbers }, actor) => ({ personIds: await personsByNumber(tx, numbers, (region) => reaches(actor, region)) }),
  names: (_input, { personIds }) => ({ persons: personIds.filter((it) => it !== null), fields: ['id-number'] }),
});
