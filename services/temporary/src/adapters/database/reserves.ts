import type { Store } from '@jiuzhu/service-kit';
import type { Reserve } from '../../domain/reserve/reserve.ts';
import { reserveEvents, reserveStream } from '../events/reserve-events.ts';
import { readReserves, writeReserve } from './reserve-rows.ts';

/** A township, and the reserve that it has, if it has one. */
export type Township = { readonly township: string; readonly reserve: Reserve | undefined };

export const reserves: Store<string, Township, Reserve, 'TownshipUnknown'> = {
  unknown: 'TownshipUnknown',
  region: ({ township }) => township,
  locks: (_tx, townships) => Promise.resolve(new Map(townships.map((one) => [one, [reserveStream(one)]]))),
  load: async (tx, townships) => {
    const found = await readReserves(tx, townships);
    return new Map(townships.map((township) => [township, { township, reserve: found.get(township) }]));
  },
  save: async (tx, changes) => {
    for (const { after, version } of changes) await writeReserve(tx, after, version);
  },
  follows: (_, after) => reserveEvents(after),
};
