import type { RegionCode } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Household, HouseholdId } from '../../domain/household.ts';
import type { Region } from '../../domain/region.ts';
import { householdStream, loadHouseholds, saveHouseholds, type StoredHousehold } from './household-rows.ts';
import { personsOf } from './households.ts';
import { timesOf } from './regions.ts';

export type Split = { readonly household: HouseholdId; readonly into: HouseholdId; readonly region: RegionCode };
export type Splitting = { readonly household: StoredHousehold; readonly into: HouseholdId; readonly times: readonly Region[] };
export type Parted = { readonly stays: Household; readonly goes: Household };

/** A household and the one that is yet to come of it. Both streams are locked: each says the other's version. */
export const splits: Store<Split, Splitting, Parted, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [householdStream(key.household), householdStream(key.into)]])),
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
        return household ? [[key, { household, into: key.into, times }] as const] : [];
      }),
    );
  },
  save: (tx, changes) =>
    saveHouseholds(
      tx,
      changes.flatMap(({ before, after, version, versionOf }) => [
        { before: before.household, after: after.stays, version },
        { before: undefined, after: after.goes, version: versionOf(householdStream(after.goes.id)) },
      ]),
    ),
  persons: ({ stays, goes }) => [...personsOf(stays), ...personsOf(goes)],
};

export type Merger = { readonly kept: HouseholdId; readonly ending: HouseholdId };
export type Merging = { readonly kept: StoredHousehold; readonly ending: StoredHousehold | undefined };
export type Merged = { readonly kept: Household; readonly ended: Household };

/** Two households of which one ends in the other. */
export const mergers: Store<Merger, Merging, Merged, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ kept }) => kept.region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [householdStream(key.kept), householdStream(key.ending)]])),
  load: async (tx, keys) => {
    const found = await loadHouseholds(
      tx,
      keys.flatMap(({ kept, ending }) => [kept, ending]),
    );
    return new Map(
      keys.flatMap((key) => {
        const kept = found.get(key.kept);
        return kept ? [[key, { kept, ending: found.get(key.ending) }] as const] : [];
      }),
    );
  },
  save: (tx, changes) =>
    saveHouseholds(
      tx,
      changes.flatMap(({ before, after, version, versionOf }) => [
        { before: before.kept, after: after.kept, version },
        { before: before.ending, after: after.ended, version: versionOf(householdStream(after.ended.id)) },
      ]),
    ),
  persons: ({ kept }) => personsOf(kept),
};
