import { query } from '@jiuzhu/service-kit';
import { readTimes } from '../adapters/database/times.ts';
import type { Period } from '../adapters/database/times.ts';
import { handlers } from './who-may.ts';

/** How long decisions of a region took in a period, by who decided: for the region asked, if it is theirs. */
export const timesOfDecisions = query({
  allow: handlers,
  answer: async (tx, asked: readonly Period[]) => {
    const found = [];
    for (const one of asked) found.push([one, { region: one.region, modes: await readTimes(tx, one) }] as const);
    return new Map(found);
  },
  region: ({ region }) => region,
});
