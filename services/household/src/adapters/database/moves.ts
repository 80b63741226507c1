import type { RegionCode } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Household, HouseholdId } from '../../domain/household.ts';
import type { Region } from '../../domain/region.ts';
import { householdStream, loadHouseholds, saveHouseholds, type StoredHousehold } from './household-rows.ts';
import { personsOf } from './households.ts';
import { timesOf } from './regions.ts';

export type Move = { readonly household: HouseholdId; readonly region: RegionCode };
export type Moving = { readonly household: StoredHousehold; readonly times: readonly Region[] };

/** A household and the place that it goes to, as the register of divisions has it. */
export const moves: Store<Move, Moving, Household, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [householdStream(key.household)]])),
  load: async (tx, keys) => {
    const found = await loadHouseholds(
      tx,
      keys.map(({ household }) => household),
    );
    const times = await timesOf(
      tx,
      keys.map(({ region }) => region),
    );
    return new Map(
      keys.flatMap((key) => {
        const household = found.get(key.household);
        return household ? [[key, { household, times }] as const] : [];
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
