import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Station } from '../../domain/shelter/station.ts';
import { shelterStream } from './shelter-cases.ts';
import { readStations, stationNamed, writingStations } from './station-rows.ts';

/** One that is registered, or a new one of a region, by its name. */
export type StationKey = { readonly region: string; readonly name: string; readonly station?: Id<'shelter-station'> | undefined };
export type Registered = {
  readonly region: string;
  readonly before?: Station | undefined;
  readonly namesake?: Station | undefined;
};

/** Two are registered in a county one after the other, and none while somebody is let in there. */
export const stations: Store<StationKey, Registered, { readonly station: Station }, 'StationUnknown'> = {
  unknown: 'StationUnknown',
  region: ({ region }) => region,
  locks: (_tx, keys) => Promise.resolve(new Map(keys.map((key) => [key, [shelterStream(key.region)]]))),
  load: async (tx, keys) => {
    const known = await readStations(
      tx,
      keys.flatMap(({ station }) => station ?? []),
    );
    const found = [];
    for (const key of keys) {
      const { region, name, station } = key;
      const before = station && known.get(station);
      if (station && before?.region !== region) continue;
      found.push([key, { region, before, namesake: await stationNamed(tx, region, name) }] as const);
    }
    return new Map(found);
  },
  save: (_tx, changes) => Promise.resolve(writingStations(changes.map(({ after }) => after.station))),
};
