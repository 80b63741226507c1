import { addMonths, type Day, day, type Id, regionCode } from '@jiuzhu/kernel';
import { readStandards, resolve } from '@jiuzhu/policy';
import type { Crossing } from '../domain/ferry/crossing.ts';
import { emptyFile, type HouseholdFile } from '../domain/file.ts';
import type { Household, Member } from '../domain/household/household.ts';
import { type Clocks, clocksLaw } from '../domain/ticket/clocks.ts';

export const today: Day = day('2026-03-02');
export const home = regionCode('990000001001');

/** The nth id of a kind. */
export const idOf = <K extends string>(kind: K, n: number): Id<K> =>
  `00000000-0000-8000-8${String(kind.length).padStart(3, '0')}-${String(n).padStart(12, '0')}` as Id<K>;

/** Forty, able and at work, unless told otherwise. */
export const aMember = (n: number, it: Partial<Member> = {}): Member => ({
  personId: idOf('person', n),
  born: addMonths(today, -40 * 12),
  labour: 'full',
  majorIllness: false,
  student: false,
  employed: true,
  ...it,
});

export const aPupil = (n: number, it: Partial<Member> = {}): Member =>
  aMember(n, { born: addMonths(today, -9 * 12), student: true, employed: false, ...it });

export const aHousehold = (it: Partial<Household> = {}): Household => ({
  id: idOf('household', 1),
  region: home,
  settlement: 'rural',
  members: [aMember(1), aPupil(2)],
  homes: ['00000000-0000-8000-8004-000000000001'],
  standing: 'none',
  ended: false,
  asOf: today,
  ...it,
});

export const aFile = (it: Partial<HouseholdFile> = {}): HouseholdFile => ({
  ...emptyFile(idOf('household', 1)),
  household: aHousehold(),
  ...it,
});

const resolved = resolve(readStandards([]), clocksLaw, home, today);
if (resolved.kind !== 'resolved') throw new Error('clocks may be missing');
/** Of a region that set none. */
export const noClocks: Clocks = resolved.standards;
/** Of a region that set them. */
export const clocks: Clocks = { ...noClocks, acceptance: 3, beginning: 5, result: 20, feedback: 3, followUp: 20, sendingOn: 2 };

export const aCrossing = (it: Partial<Crossing> = {}): Crossing => ({
  on: today,
  cause: { type: 'subsistence.assistance-confirmed.v1', stream: 'household/1', version: 4 },
  triggers: ['allowance-granted'],
  ...it,
});
