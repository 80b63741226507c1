import { isRegionCode } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { institutionsIn, readOccupants } from '../adapters/database/institution-rows.ts';
import { takenBy } from '../domain/care/institution.ts';
import { handlers } from './who-may.ts';

/** The institutions of a region, each with the beds that are taken: for the region asked, if it is one and theirs. */
export const institutionsInRegion = query({
  allow: handlers,
  answer: async (tx, regions: readonly string[]) => {
    const found = [];
    for (const region of regions.filter(isRegionCode)) {
      const all = await institutionsIn(tx, region);
      const occupants = await readOccupants(
        tx,
        all.map(({ id }) => id),
      );
      found.push([region, { region, institutions: all.map((it) => ({ ...it, taken: takenBy(occupants.get(it.id) ?? []) })) }] as const);
    }
    return new Map(found);
  },
  region: ({ region }) => region,
});
