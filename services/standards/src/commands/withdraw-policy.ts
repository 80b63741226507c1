import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { entries } from '../adapters/database/catalogues.ts';
import { policyId } from '../adapters/input-shapes/policies.ts';
import { whyNotDraft } from '../domain/catalogue/publish.ts';
import { authors, mayWriteFor } from '../domain/who-may.ts';

/** A draft is taken back before anybody published it. */
export const withdrawPolicy = command({
  allow: authors,
  input: z.object({ policy: policyId, version: z.int().positive() }),
  subject: entries,
  key: ({ policy }) => policy,
  decide: ({ version }, { region, policy }, { actor, today }) => {
    if (!mayWriteFor(actor.region, region)) return reject('PolicyUnknown', { path: ['policy'] });
    const why = whyNotDraft(policy, version, ['version']);
    if (why) return why;
    const after = { ...policy, state: 'withdrawn', withdrawnOn: today, version: version + 1 } as const;
    return accept({ region, year: policy.year, changed: [after] });
  },
});
