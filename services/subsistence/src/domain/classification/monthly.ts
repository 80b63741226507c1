import { fen } from '@jiuzhu/kernel';
import type { Fen, RoundingMode, RoundingUnit } from '@jiuzhu/kernel';

/**
 * Money a month, exactly: a whole number of parts of a fen, so small that a year's or a quarter's income by the month, and every share in
 * 1/10000 of it, is a whole number of them. Nothing is rounded before the amount of the household is.
 */
export type Monthly = bigint;

/** 27,720 is divided by 1 to 12 without a rest. */
const parts = 27_720n * 10_000n;

export const nothing: Monthly = 0n;

/** What comes in `months` months, 1 to 12, by the month. */
export const monthly = (amount: Fen, months = 1): Monthly => (BigInt(amount) * parts) / BigInt(months);

/** A share in 1/10000; of a sum of whole amounts always exact. */
export const shareOf = (amount: Monthly, basisPoints: number): Monthly => (amount * BigInt(basisPoints)) / 10_000n;

export const sumOf = (amounts: readonly Monthly[]): Monthly => amounts.reduce((sum, it) => sum + it, nothing);
export const lower = (one: Monthly, other: Monthly): Monthly => (one < other ? one : other);
export const higher = (one: Monthly, other: Monthly): Monthly => (one > other ? one : other);
/** The rest, or nothing. */
export const less = (from: Monthly, amount: Monthly): Monthly => higher(from - amount, nothing);

const beyond = BigInt(Number.MAX_SAFE_INTEGER);

/** Whether the amount can be written down in fen at all. */
export const isCountable = (amount: Monthly): boolean => amount / parts < beyond;

/**
 * Whole fen to weigh against a limit of whole fen: `lt` takes the part of a fen away, `le` fills it up. So the verdict is that of the exact
 * amount: it is below the limit exactly when its whole fen are.
 */
export const toWeigh = (amount: Monthly, comparator: 'lt' | 'le'): Fen =>
  fen(Number(comparator === 'lt' ? amount / parts : (amount + parts - 1n) / parts));

/** For showing: whole fen, the part of a fen left out. */
export const shown = (amount: Monthly): Fen => fen(Number(amount / parts));

const units = { fen: 1n, jiao: 10n, yuan: 100n } as const;

/** An amount of 0 or more, rounded to whole units: the one rounding of this service. */
export const rounded = (amount: Monthly, mode: RoundingMode, unit: RoundingUnit): Fen => {
  const step = parts * units[unit];
  const whole = amount / step;
  const twice = (amount % step) * 2n;
  const isUp = { up: twice > 0n, down: false, halfUp: twice >= step, halfEven: twice > step || (twice === step && whole % 2n === 1n) }[
    mode
  ];
  return fen(Number((isUp ? whole + 1n : whole) * units[unit]));
};
