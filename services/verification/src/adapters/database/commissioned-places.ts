import type { Day, Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { CommissionedPlace } from '../../domain/commissioned-turn.ts';
import { newestOf } from './commissions.ts';
import { partsOf, type PlaceKey, placeKey } from './roster-keys.ts';
import { rosterPlaces } from './roster-places.ts';
import { askingInRosters, roomBeside } from './roster-room.ts';

type Row = {
  readonly roster: Id<'roster'>;
  readonly household: Id<'household'>;
  readonly wanted: Id<'request'>;
  readonly asked_on: Day;
  readonly fresh_from: Day | null;
  readonly agency: string;
};

const read = `select p.roster_id as roster, p.household_id as household, p.wanted, p.asked_on::text as asked_on, p.fresh_from::text as fresh_from, p.agency
from unnest($1::uuid[], $2::uuid[]) as k(roster_id, household_id) join roster_households p using (roster_id, household_id)
where p.wanted is not null`;

async function load(tx: Tx, keys: readonly PlaceKey[]): Promise<ReadonlyMap<PlaceKey, CommissionedPlace>> {
  const parts = keys.map(partsOf);
  const households = parts.map(({ household }) => household);
  const rows = await tx.sql<Row>('commissioned-places-read', read, [parts.map(({ roster }) => roster), households]);
  const [places, newest] = [await rosterPlaces.load(tx, keys), await newestOf(tx, [...new Set(households)])];
  return new Map(
    rows.flatMap(({ roster, household, asked_on, fresh_from, ...it }) => {
      const key = placeKey(roster, household);
      const place = places.get(key);
      if (!place) return [];
      const candidate = place.candidate && { ...place.candidate, newest: newest.get(household) ?? [] };
      return [[key, { ...place, candidate, commission: { ...it, askedOn: asked_on, freshFrom: fresh_from ?? undefined } }] as const];
    }),
  );
}

/** Places in the rosters that programmes ask for, each with what was asked. */
export const commissionedPlaces: Store<PlaceKey, CommissionedPlace> = {
  region: (it) => rosterPlaces.region(it),
  locks: (tx, keys) => rosterPlaces.locks(tx, keys),
  load,
  save: (tx, changes) => rosterPlaces.save(tx, changes),
  persons: (it) => rosterPlaces.persons?.(it) ?? [],
};

const waiting = `select p.roster_id as roster, p.household_id as household from roster_households p join rosters r on r.id = p.roster_id
where p.standing = 'queued' and p.wanted is not null and not r.paused order by p.asked_on, p.household_id limit $1`;

/** Who has a turn now: who was asked for first, before the others, and no more than there is room for. */
export async function turnsDue(tx: Tx, _now: Date, limit: number): Promise<readonly PlaceKey[]> {
  const rows = await tx.sql<{ roster: Id<'roster'>; household: Id<'household'> }>('roster-turns', waiting, [limit]);
  if (rows.length === 0) return [];
  const [row] = await tx.sql<{ asking: number }>('roster-asking', `select (${askingInRosters}) as asking`, []);
  return rows.slice(0, roomBeside(row?.asking ?? 0)).map(({ roster, household }) => placeKey(roster, household));
}
