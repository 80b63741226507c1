import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { catalogues } from '../adapters/database/catalogues.ts';
import { named } from '../adapters/database/parameters.ts';
import { drafted } from '../adapters/input-shapes/policies.ts';
import { whyNotDraftable } from '../domain/catalogue/draftable.ts';
import type { Policy } from '../domain/catalogue/policy.ts';
import { authors, mayWriteFor } from '../domain/who-may.ts';

/** An entry of a place's catalogue is written. Nobody but officers reads it until another one publishes it. */
export const draftPolicy = command({
  allow: authors,
  input: drafted,
  subject: catalogues,
  key: ({ region }) => region,
  decide: (input, { region, policies }, { actor, newId, today }) => {
    if (!mayWriteFor(actor.region, region)) return reject('RegionUnknown', { path: ['region'] });
    const policy: Policy = { ...input, id: newId('policy'), state: 'drafted', draftedBy: actor.id, draftedOn: today, version: 1 };
    return whyNotDraftable(policy, policies, (id) => named.has(id)) ?? accept({ region, year: input.year, changed: [policy] });
  },
});
