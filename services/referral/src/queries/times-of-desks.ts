import { query } from '@jiuzhu/service-kit';
import { type Period, readTimes } from '../adapters/database/times.ts';
import { neighbours } from './readers.ts';

/** 办结时限 (西宁城北 2022): how long tickets stood at each desk: for the region asked, if it is theirs. */
export const timesOfDesks = query({
  allow: neighbours,
  answer: async (tx, asked: readonly Period[]) => {
    const found = [];
    for (const one of asked) found.push([one, { region: one.region, desks: await readTimes(tx, one) }] as const);
    return new Map(found);
  },
  region: ({ region }) => region,
});
