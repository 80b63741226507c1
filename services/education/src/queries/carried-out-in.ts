import { query } from '@jiuzhu/service-kit';
import { readCarriedOut } from '../adapters/database/carried-out.ts';
import type { Asked } from '../adapters/database/carried-out.ts';
import { handlers } from './who-may.ts';

/** 督促落实: how education assistance is carried out in a school year, by stage: for the region asked, if it is theirs. */
export const carriedOutIn = query({
  allow: handlers,
  answer: async (tx, asked: readonly Asked[]) => {
    const found = [];
    for (const one of asked) found.push([one, { region: one.region, stages: await readCarriedOut(tx, one) }] as const);
    return new Map(found);
  },
  region: ({ region }) => region,
});
