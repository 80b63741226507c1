import type { EntitlementLaw } from '@jiuzhu/subsistence/law';
import type { Snapshot } from '@jiuzhu/subsistence/snapshot';
import type { Draw } from './drawn.ts';

export type Disturb = (it: Snapshot, draw: Draw, law: EntitlementLaw) => Snapshot;
/** What goes wrong or is different, in which share of the households in which anything is. */
export type Disturbance = { readonly share: number; readonly disturb: Disturb };
export type Disturbed = Readonly<Record<string, Disturbance>>;

export type Household = Snapshot['household'];
export type Member = Household['members'][number];
export type Fact = Household['facts'][number];

/** One of a list that fits, changed; the list as it is where none does. */
export const changeOne = <T>(list: readonly T[], fits: (it: T) => boolean, by: number, change: (it: T) => T): readonly T[] => {
  const places = list.flatMap((it, at) => (fits(it) ? [at] : []));
  const place = places[Math.floor(by * places.length)];
  return list.map((it, at) => (at === place ? change(it) : it));
};

export const inHousehold = (it: Snapshot, other: Partial<Household>): Snapshot => ({ ...it, household: { ...it.household, ...other } });
