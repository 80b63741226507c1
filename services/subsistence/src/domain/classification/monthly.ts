import { fen } from '@jiuzhu/kernel';
import type { Fen, RoundingMode, RoundingUnit } from '@jiuzhu/kernel';

/**
 * Money a month, exactly: a whole number of parts of a fen, so small that a year's or a quarter's income by the month, and every share in
 * 1/10000 of it, is a whole number of them. Nothing is rounded before the amount of the household is. A double holds such a number of parts to
 * 324,000 yuan a month, and what is no share of anything to 5 million: no line of the law lies there, and beyond it a household is asked again.
 */
export type Monthly = number;

/** 27,720 is divided by 1 to 12 without a rest. */
export const partsOfFen = 27_720 * 10_000;

/** How a condition weighs such amounts: exactly, and shows whole fen. */
export const monthlyFen = { unit: 'fen', scale: partsOfFen } as const;

const ofMonths: readonly number[] = Array.from({ length: 13 }, (_, months) => (months === 0 ? Number.NaN : partsOfFen / months));

/** What comes in `months` months, 1 to 12, by the month. */
export const monthly = (amount: number, months = 1): Monthly => amount * (ofMonths[months] ?? Number.NaN);

/** A share in 1/10000 of a whole amount of fen a month. */
export const shareOf = (amount: number, basisPoints: number): Monthly => amount * basisPoints * 27_720;

/** A share in 1/10000 of what was brought to a month, in whole parts: of what was told in fen always exact. Taken in two, so that no product is too large. */
export const shareOfMonthly = (amount: Monthly, basisPoints: number, whole: 'down' | 'up' = 'down'): Monthly => {
  const tenThousands = Math.floor(amount / 10_000);
  const ofRest = ((amount - tenThousands * 10_000) * basisPoints) / 10_000;
  return tenThousands * basisPoints + (whole === 'down' ? Math.floor(ofRest) : Math.ceil(ofRest));
};

/** The rest, or nothing. */
export const less = (from: Monthly, amount: Monthly): Monthly => (from > amount ? from - amount : 0);

/** 5 million yuan a month. */
const beyond = 500_000_000 * partsOfFen;
export const isCountable = (amount: Monthly): boolean => amount < beyond;

/** For showing: whole fen, the part of a fen left out. */
export const shown = (amount: Monthly): Fen => fen(Math.floor(amount / partsOfFen));

const units = { fen: 1, jiao: 10, yuan: 100 } as const;

/** An amount of 0 or more, rounded to whole units: the one rounding of this service. */
export const rounded = (amount: Monthly, mode: RoundingMode, unit: RoundingUnit): Fen => {
  const step = partsOfFen * units[unit];
  const rest = amount % step;
  const whole = (amount - rest) / step;
  return fen((isUp(mode, rest * 2, step, whole) ? whole + 1 : whole) * units[unit]);
};

const isUp = (mode: RoundingMode, twice: number, step: number, whole: number): boolean => {
  switch (mode) {
    case 'up':
      return twice > 0;
    case 'down':
      return false;
    case 'halfUp':
      return twice >= step;
    case 'halfEven':
      return twice > step || (twice === step && whole % 2 === 1);
  }
};
