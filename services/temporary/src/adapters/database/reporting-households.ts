import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import type { Befallen } from '../../domain/incident/incident.ts';
import type { TemporaryCase } from '../../domain/procedure/temporary-case.ts';
import { caseEvents } from '../events/case-events.ts';
import { readBefallen } from './case-rows.ts';
import { insertCase } from './case-saving.ts';
import { readHouseholds } from './households.ts';

/** A household, and where something befell it: that decides who may act, wherever it is registered. */
export type ReportKey = { readonly household: Id<'household'>; readonly place: RegionCode };
export type Reporting = {
  readonly place: RegionCode;
  readonly household: KnownHousehold;
  /** what befell any of its members before and was not refused, in whichever household */
  readonly befallen: readonly Befallen[];
};

export const reportingHouseholds: Store<ReportKey, Reporting, TemporaryCase, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ place }) => place,
  locks: (_tx, keys) => Promise.resolve(new Map(keys.map((key) => [key, [`household/${key.household}`]]))),
  load: async (tx, keys) => {
    const found = await readHouseholds(
      tx,
      keys.map(({ household }) => household),
    );
    const befallen = await readBefallen(
      tx,
      [...found.values()].flatMap(({ members }) => members),
    );
    return new Map(
      keys.flatMap((key) => {
        const household = found.get(key.household);
        return household ? [[key, { place: key.place, household, befallen }] as const] : [];
      }),
    );
  },
  save: async (tx, changes) => {
    for (const { after, version } of changes) await insertCase(tx, after, version);
  },
  follows: (_, after) => caseEvents(undefined, after),
  persons: (it) => it.incident.persons,
};
