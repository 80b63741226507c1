import type { RegionCode } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Entrant } from '../../domain/entrant.ts';
import { type Household, type HouseholdId, membersOf } from '../../domain/household.ts';
import { obligorsOf } from '../../domain/obligor.ts';
import type { Region } from '../../domain/region.ts';
import { loadEntrants, numberLocks, type Numbers } from './entrants.ts';
import { changeOf, householdStream, loadHouseholds, saveHouseholds, type StoredHousehold } from './household-rows.ts';
import { timesOf } from './regions.ts';

/** Members, and those who owe them support. */
export const personsOf = (household: Household): readonly string[] =>
  [...membersOf(household), ...obligorsOf(household)].map(({ person }) => person.id);

/** A household by its id, to change what is said of it. */
export const households: Store<HouseholdId, StoredHousehold, Household, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ region }) => region,
  locks: async (_tx, ids) => new Map(ids.map((id) => [id, [householdStream(id)]])),
  load: loadHouseholds,
  save: (tx, changes) => saveHouseholds(tx, changes.map(changeOf)),
  persons: personsOf,
};

export type Registration = { readonly id: HouseholdId; readonly region: RegionCode; readonly numbers: Numbers };
export type Registering = {
  readonly id: HouseholdId;
  readonly region: RegionCode;
  readonly times: readonly Region[];
  readonly entrants: readonly Entrant[];
};

/** A household that is not yet: its place and the people its numbers lead to. */
export const registrations: Store<Registration, Registering, Household, 'RegionUnknown'> = {
  unknown: 'RegionUnknown',
  region: ({ region }) => region,
  locks: async (tx, keys) => new Map(keys.map((key) => [key, [householdStream(key.id), ...numberLocks(tx, key.numbers)]])),
  load: async (tx, keys) => {
    const times = await timesOf(
      tx,
      keys.map(({ region }) => region),
    );
    const entrants = await each(tx, keys);
    return new Map(keys.map((key, at) => [key, { id: key.id, region: key.region, times, entrants: entrants[at] ?? [] }]));
  },
  save: (tx, changes) =>
    saveHouseholds(
      tx,
      changes.map(({ after, version }) => ({ before: undefined, after, version })),
    ),
  persons: personsOf,
};

export type Admission = { readonly household: HouseholdId; readonly numbers: Numbers };
export type Admitting = { readonly household: StoredHousehold; readonly entrant: Entrant };

/** A household and somebody who comes, perhaps known by a number. */
export const admissions: Store<Admission, Admitting, Household, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: async (tx, keys) => new Map(keys.map((key) => [key, [householdStream(key.household), ...numberLocks(tx, key.numbers)]])),
  load: async (tx, keys) => {
    const found = await loadHouseholds(
      tx,
      keys.map(({ household }) => household),
    );
    const entrants = await each(tx, keys);
    return new Map(
      keys.flatMap((key, at) => {
        const household = found.get(key.household);
        return household ? [[key, { household, entrant: entrants[at]?.[0] ?? {} }] as const] : [];
      }),
    );
  },
  save: (tx, changes) =>
    saveHouseholds(
      tx,
      changes.map(({ before, after, version }) => ({ before: before.household, after, version })),
    ),
  persons: personsOf,
};

/** What the numbers of each key lead to. Only commands come here, one at a time. */
const each = (tx: Tx, keys: readonly { readonly numbers: Numbers }[]): Promise<readonly (readonly Entrant[])[]> =>
  Promise.all(keys.map(({ numbers }) => loadEntrants(tx, numbers)));
