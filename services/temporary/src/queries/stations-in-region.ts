import { isRegionCode } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { stationsIn } from '../adapters/database/station-rows.ts';
import { handlers } from './who-may.ts';

/** The stations of a region, each with how many are at it: for the region asked, if it is one and theirs. */
export const stationsInRegion = query({
  allow: handlers,
  answer: async (tx, regions: readonly string[]) => {
    const found = [];
    for (const region of regions.filter(isRegionCode)) found.push([region, { region, stations: await stationsIn(tx, region) }] as const);
    return new Map(found);
  },
  region: ({ region }) => region,
});
