import { accept, type Event, reject } from '@jiuzhu/kernel';
import type { StandardRegion } from '@jiuzhu/policy';
import { command, type Ctx, type Store } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { parameters } from '../adapters/database/parameters.ts';
import { anyStandard, writing } from '../adapters/database/standard-rows.ts';
import { streamOf, tellAdopted, tellApproved } from '../adapters/events/told.ts';
import { whyNotAdoptable } from '../domain/adoptable.ts';
import type { Standard } from '../domain/standard.ts';

/** What the system begins with, as its files have it. */
export type Seed = Pick<Standard, 'region' | 'document' | 'publishedAt' | 'illustrative' | 'values'> & {
  readonly enteredBy?: string;
  readonly approvedBy?: string;
};

type Beginning = { readonly begun: boolean; readonly standards: readonly Standard[] };

/** All places at once: whole, or not at all. */
const beginning: Store<readonly StandardRegion[], Beginning> = {
  region: () => 'public',
  locks: async (_tx, keys) => new Map(keys.map((regions) => [regions, regions.map(streamOf)])),
  load: async (tx, keys) => {
    const begun = await anyStandard(tx);
    return new Map(keys.map((regions) => [regions, { begun, standards: [] }]));
  },
  save: async (_tx, changes) =>
    writing(
      changes.flatMap(({ after, versionOf }) =>
        after.standards.map((standard) => ({ standard, version: versionOf(streamOf(standard.region)) })),
      ),
    ),
};

/** The files were entered and approved before there was a system: as of the day of their publication, and without a check that it could know of. */
const standardOf = ({ enteredBy, approvedBy, ...seed }: Seed, { newId, actor }: Ctx<unknown>): Standard => ({
  ...seed,
  ...{ id: newId('standard'), state: 'approved', adoptedBy: enteredBy ?? actor.id, adoptedOn: seed.publishedAt },
  approved: { ...(approvedBy ? { by: approvedBy } : {}), on: seed.publishedAt },
});

/**
 * An empty system begins with these, and one that has begun stays as it is. No mutation: nobody but whoever starts the system brings files, and nothing else
 * may be illustrative.
 */
export const seedStandards = command({
  allow: { role: 'system' },
  input: z.object({ seeds: z.custom<readonly Seed[]>(Array.isArray).refine((seeds) => seeds.length > 0) }),
  subject: beginning,
  key: ({ seeds }) => [...new Set(seeds.map(({ region }) => region))],
  decide: ({ seeds }, before, ctx) => {
    if (before.begun) return accept(before);
    const standards = seeds.map((seed) => standardOf(seed, ctx));
    for (const [at, standard] of standards.entries()) {
      const earlier = standards.slice(0, at).filter(({ region }) => region === standard.region);
      const why = whyNotAdoptable(standard, earlier, parameters, ctx.today);
      if (why) return reject('SeedInvalid', { region: standard.region, number: standard.document.number, because: why.rejected });
    }
    const events: readonly Event[] = standards.flatMap((it) => [tellAdopted({ ...it, state: 'proposed' }), tellApproved(it)]);
    return accept({ ...before, standards }, events);
  },
});
