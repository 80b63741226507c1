import type { Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Standing, Station } from '../../domain/shelter/station.ts';

type StationId = Id<'shelter-station'>;

/** Whoever was let in and has not left has a bed. */
const standing = `
select s.id::text as id, s.region, s.name, s.capacity, s.open as "isOpen",
  (select count(*)::int from shelter_cases c where c.station_id = s.id and c.status = 'admitted') as staying
from shelter_stations s`;

export const readStations = async (tx: Tx, ids: readonly StationId[]): Promise<ReadonlyMap<StationId, Standing>> => {
  const rows = await tx.sql<Standing>('stations-read', `${standing} where s.id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((it) => [it.id, it]));
};

/** Of a region, and of whatever lies in it. */
export const stationsIn = (tx: Tx, region: string): Promise<readonly Standing[]> =>
  tx.sql<Standing>('stations-in', `${standing} where s.region between $1 and $1 || '999999999999' order by s.region, s.name limit 500`, [
    region,
  ]);

/** Of the same name in the same county. */
export const stationNamed = async (tx: Tx, region: string, name: string): Promise<Station | undefined> =>
  (await tx.sql<Standing>('stations-named', `${standing} where left(s.region, 6) = left($1, 6) and s.name = $2`, [region, name]))[0];

const write = `
insert into shelter_stations (id, region, name, capacity, open)
select id, region, name, capacity, open from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, name text, capacity integer, open boolean)
on conflict (id) do update set name = excluded.name, capacity = excluded.capacity, open = excluded.open`;

export const writingStations = (all: readonly Station[]) => ({
  name: 'stations-write',
  text: write,
  values: [JSON.stringify(all.map(({ isOpen, ...it }) => ({ ...it, open: isOpen })))],
});
