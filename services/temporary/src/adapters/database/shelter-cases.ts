import type { Event, Id, RegionCode } from '@jiuzhu/kernel';
import { shelterMoved } from '@jiuzhu/schema/events/temporary/shelter-moved.ts';
import { dayOf } from '@jiuzhu/service-kit';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import { dueOf, shelterStatusOf } from '../../domain/shelter/standing.ts';
import type { ShelterCase, ShelterId } from '../../domain/shelter/shelter-case.ts';
import type { Standing } from '../../domain/shelter/station.ts';
import { readHouseholds } from './households.ts';
import { readShelterCases, writeShelterCase } from './shelter-rows.ts';
import { readStations } from './station-rows.ts';

/** All of a county's stations tell on one stream: whoever has no name has none of their own. */
export const shelterStream = (region: string): string => `shelter/${region.slice(0, 6)}`;

type Of = { readonly household?: Id<'household'> | undefined };
export type ShelterKey = Of & { readonly id: ShelterId; readonly station?: Id<'shelter-station'> | undefined };
export type Sheltered = {
  readonly case: ShelterCase;
  readonly household?: KnownHousehold | undefined;
  /** the one that was named, if the county has it and it is open */
  readonly station?: Standing | undefined;
};

const householdsOf = (tx: Tx, keys: readonly Of[]) =>
  readHouseholds(
    tx,
    keys.flatMap(({ household }) => household ?? []),
  );

/** Those that are open; of whoever names none nothing is asked. */
const stationsOf = async (tx: Tx, keys: readonly ShelterKey[]): Promise<readonly Standing[]> => {
  const ids = keys.flatMap(({ station }) => station ?? []);
  return ids.length === 0 ? [] : [...(await readStations(tx, ids)).values()].filter(({ isOpen }) => isOpen);
};

/** Where it stands, whenever that changes. */
const movedOf = (before: ShelterCase | undefined, after: ShelterCase): readonly Event[] => {
  const status = shelterStatusOf(after);
  if (before && shelterStatusOf(before) === status) return [];
  const { id: caseId, region, leaving, admission, opened } = after;
  const due = dueOf(after);
  const to = leaving?.to;
  const on = (status === 'received' ? opened : status === 'closed' ? (after.visits.at(-1) ?? leaving) : (leaving ?? admission))?.on;
  const moved = { caseId, region, status, on: on ?? opened.on, ...(to ? { to } : {}), ...(due ? { dueOn: due.day } : {}) };
  return [shelterMoved({ ...moved, ...(status === 'admitted' ? bedOf(admission) : {}) })];
};

/** At which station, and whether it was full already. */
const bedOf = (admission: ShelterCase['admission']) => {
  const { station, full } = admission ?? {};
  return { ...(station === undefined ? {} : { station }), ...(full === undefined ? {} : { full }) };
};

const personsOf = ({ person }: ShelterCase) => (person ? [person.personId] : []);

/** A case, and the household in which somebody is said to be known. */
export const shelterCases: Store<ShelterKey, Sheltered, ShelterCase, 'ShelterUnknown'> = {
  unknown: 'ShelterUnknown',
  region: ({ case: it }) => it.region,
  locks: async (tx, keys) => {
    const text = 'select id, region from shelter_cases where id = any($1)';
    const rows = await tx.sql<{ id: ShelterId; region: string }>('shelter-locks', text, [keys.map(({ id }) => id)]);
    const found = new Map(rows.map(({ id, region }) => [id, region]));
    return new Map(keys.flatMap((key) => (found.has(key.id) ? [[key, [shelterStream(found.get(key.id) ?? '')]] as const] : [])));
  },
  load: async (tx, keys) => {
    const cases = await readShelterCases(
      tx,
      keys.map(({ id }) => id),
    );
    const households = await householdsOf(tx, keys);
    const stations = await stationsOf(tx, keys);
    return new Map(
      keys.flatMap((key) => {
        const it = cases.get(key.id);
        if (!it) return [];
        const station = stations.find(({ id, region }) => id === key.station && shelterStream(region) === shelterStream(it.region));
        return [[key, { case: it, household: key.household && households.get(key.household), station }] as const];
      }),
    );
  },
  save: async (tx, changes) => {
    for (const { after } of changes) await writeShelterCase(tx, after, after.version + 1);
  },
  follows: ({ case: before }, after) => movedOf(before, after),
  persons: personsOf,
};

/** The door of a station, and the household in which whoever comes is said to be known. */
export type DoorKey = Of & { readonly place: RegionCode };
export type Door = { readonly place: RegionCode; readonly household?: KnownHousehold | undefined };

export const shelterDoors: Store<DoorKey, Door, ShelterCase, 'RegionUnknown'> = {
  unknown: 'RegionUnknown',
  region: ({ place }) => place,
  locks: (_tx, keys) => Promise.resolve(new Map(keys.map((key) => [key, [shelterStream(key.place)]]))),
  load: async (tx, keys) => {
    const households = await householdsOf(tx, keys);
    return new Map(keys.map((key) => [key, { place: key.place, household: key.household && households.get(key.household) }]));
  },
  save: async (tx, changes) => {
    for (const { after } of changes) await writeShelterCase(tx, after, after.version + 1);
  },
  follows: (_, after) => movedOf(undefined, after),
  persons: personsOf,
};

/** Cases as the clock sees them, by their id alone. */
export const clockedShelters: Store<ShelterId, ShelterCase> = {
  region: ({ region }) => region,
  locks: async (tx, ids) => {
    const found = await readShelterCases(tx, ids);
    return new Map([...found].map(([id, { region }]) => [id, [shelterStream(region)]]));
  },
  load: readShelterCases,
  save: async (tx, changes) => {
    for (const { after, before } of changes) await writeShelterCase(tx, after, before.version);
  },
};

/** Whose stay, or whose day for a visit, is over, and nobody was told. */
export const sheltersOverdue = async (tx: Tx, now: Date, limit: number): Promise<readonly ShelterId[]> => {
  const text = 'select id from shelter_cases where untold_on < $1::date order by untold_on, id limit $2';
  const rows = await tx.sql<{ id: ShelterId }>('shelter-overdue', text, [dayOf(now), limit]);
  return rows.map(({ id }) => id);
};
