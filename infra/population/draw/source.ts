import type { RegionCode } from '@jiuzhu/kernel';
import { threefry } from './threefry.ts';

/** Whose draws: all that is drawn of one household comes from here, and from nothing that was drawn before. */
export type Source = { readonly key0: number; readonly key1: number; readonly household: number };
export type RegionKey = Pick<Source, 'key0' | 'key1'>;

/** Seeds and regions that lie beside each other have nothing in common afterwards. */
export const regionKey = (seed: number, region: RegionCode): RegionKey => {
  const [key0 = 0, key1 = 0] = threefry(seed, 0x6a75_7a68, Number(region.slice(0, 6)), Number(region.slice(6)));
  return { key0, key1 };
};

const perHigh = 2 ** -32;
const perLow = 2 ** -53;

/** One number from 0 up to, and never, 1: by whom and what, not by when. `member` to 255, `month` and `field` to 4095. */
export const draw = ({ key0, key1, household }: Source, field: number, member = 0, month = 0): number => {
  const lanes = threefry(key0, key1, household, (member << 24) | (month << 12) | field);
  return (lanes[0] ?? 0) * perHigh + ((lanes[1] ?? 0) >>> 11) * perLow;
};

/** A whole number of `from` to `to`, both included. */
export const whole = (from: number, to: number, drawn: number): number => from + Math.floor(drawn * (to - from + 1));
