import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { catalogues } from '../adapters/database/catalogues.ts';
import { publishing } from '../adapters/input-shapes/policies.ts';
import { tellPublished } from '../adapters/events/told.ts';
import { publish } from '../domain/catalogue/publish.ts';
import { approvers, mayWriteFor } from '../domain/who-may.ts';

/** Another officer publishes drafts of a place's year: all of them, or none. From then on anybody may read them, and nobody edits them. */
export const publishPolicies = command({
  allow: approvers,
  input: publishing,
  subject: catalogues,
  key: ({ region }) => region,
  decide: ({ year, policies: wanted }, { region, policies }, { actor, today }) => {
    if (!mayWriteFor(actor.region, region)) return reject('RegionUnknown', { path: ['region'] });
    const changed = publish(policies, year, wanted, { officer: actor.id, today });
    if ('rejected' in changed) return changed;
    const published = wanted.flatMap(({ policy }) => changed.filter(({ id }) => id === policy));
    return accept({ region, year, changed }, published.map(tellPublished));
  },
});
