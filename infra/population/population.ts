import { addDays, day, regionCode } from '@jiuzhu/kernel';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import { regionKey } from './draw/source.ts';
import type { RegionKey, Source } from './draw/source.ts';
import type { Place } from './household.ts';
import { typicalLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import { oldest } from './tables/by-age.ts';

export type Options = {
  /** 0 to 4294967295; the population is this number and nothing else */
  readonly seed: number;
  /** as people live, or pushed to where the law decides: see the README */
  readonly mode: 'realistic' | 'stress';
  /** the day on which everything is as it is told */
  readonly asOf: Day;
  readonly limits: Limits;
  /** how many households a village has */
  readonly perVillage: number;
};

export type Population = Options & {
  /** the birthdays of the last 120 years, by how many days ago they were */
  readonly birthdays: readonly Day[];
  /** the codes of the villages met so far */
  readonly villages: RegionCode[];
  /** of each region met so far: the key of its draws, and how the identifiers of what is in it begin */
  readonly regions: Map<RegionCode, RegionKey & { readonly stem: string }>;
};

export const villagesATownship = 20;
const townships = 899;

export const population = (options: Partial<Options> & Pick<Options, 'seed'>): Population => {
  const { seed, asOf = day('2026-01-01'), perVillage = 400 } = options;
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) throw new RangeError('a seed is a whole number of 32 bits');
  if (!Number.isInteger(perVillage) || perVillage < 1) throw new RangeError('a village has at least one household');
  const birthdays = Array.from({ length: oldest * 366 }, (_, ago) => addDays(asOf, -ago));
  return { mode: 'realistic', limits: typicalLimits, ...options, seed, asOf, perVillage, birthdays, villages: [], regions: new Map() };
};

/** The place of the household that comes as this one when all are counted, from 0 on: village after village, so that regions lie together. */
export const placeOf = ({ perVillage, villages }: Population, index: number): Place => {
  const village = Math.floor(index / perVillage);
  return { region: (villages[village] ??= villageCode(village)), no: index % perVillage };
};

const villageCode = (village: number): RegionCode => {
  const township = Math.floor(village / villagesATownship) + 1;
  if (!Number.isInteger(village) || village < 0 || township > townships) throw new RangeError('there is no village of this number');
  return regionCode(`990000${digits(township)}${digits((village % villagesATownship) + 1)}`);
};

const regionOf = ({ seed, regions }: Population, region: RegionCode): RegionKey & { readonly stem: string } => {
  let known = regions.get(region);
  if (!known) {
    const stem = `${seed.toString(16).padStart(8, '0')}-${region.slice(6, 10)}-8${region.slice(10)}`;
    regions.set(region, (known = { ...regionKey(seed, region), stem }));
  }
  return known;
};

export const sourceOf = (population: Population, { region, no }: Place): Source => {
  const { key0, key1 } = regionOf(population, region);
  return { key0, key1, household: no };
};

/** How the identifiers of what is in the region begin. */
export const stemOf = (population: Population, { region }: Place): string => regionOf(population, region).stem;

const digits = (value: number): string => String(value).padStart(3, '0');
