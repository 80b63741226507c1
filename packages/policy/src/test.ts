import type { Condition } from './condition.ts';
import type { Comparator } from './reason.ts';

/** The limits of all conditions, and between which figures, both included, each of them is met: figures are whole. */
export type Bounds = { readonly limits: readonly number[]; readonly lows: readonly number[]; readonly highs: readonly number[] };

/** Conditions that must all be met, laid out so that a household meets them quickly; an exception stands behind what it excuses. */
export type Test = {
  readonly conditions: readonly Condition[];
  /** of each condition, the place of the fact that it weighs */
  readonly facts: Uint8Array;
  /** those that decide by themselves, as bits */
  readonly ruling: number;
  /** the place of each condition that has an exception, and of that */
  readonly exceptions: readonly { readonly of: number; readonly at: number }[];
  /** for a household of this size: made once */
  readonly bounds: (size: number, whole?: number) => Bounds;
};

/** At most 30 conditions, the exceptions among them: they are told apart by the bits of a small number. */
export const allOf = (conditions: readonly Condition[]): Test => {
  const all = conditions.flatMap((it) => (it.unless ? [it, it.unless] : [it]));
  if (all.length > 30) throw new RangeError('a test has more than 30 conditions');
  const exceptions = all.flatMap((it, of) => (it.unless ? [{ of, at: of + 1 }] : []));
  const excused = exceptions.reduce((bits, { at }) => bits | (1 << at), 0);
  const made: Bounds[][] = [];
  return {
    conditions: all,
    facts: Uint8Array.from(all, ({ fact }) => fact),
    ruling: ((1 << all.length) - 1) & ~excused,
    exceptions,
    bounds: (size, whole = size) => {
      const bySize = (made[whole] ??= []);
      return (bySize[size] ??= boundsOf(all, ({ limit }) => (typeof limit === 'function' ? limit(size, whole) : limit)));
    },
  };
};

/** The same bounds but for the limit of one condition, which a household brings with it. */
export const withLimit = ({ conditions }: Test, { limits, lows, highs }: Bounds, place: number, limit: number): Bounds => {
  const comparator = conditions[place]?.comparator ?? 'eq';
  const own = { limits: limits.slice(), lows: lows.slice(), highs: highs.slice() };
  own.limits[place] = exact(limit);
  own.lows[place] = lowOf(comparator, limit);
  own.highs[place] = highOf(comparator, limit);
  return own;
};

const boundsOf = (conditions: readonly Condition[], limitOf: (it: Condition) => number): Bounds => {
  const limits = conditions.map((it) => exact(limitOf(it)));
  const of = (bound: (comparator: Comparator, limit: number) => number): readonly number[] =>
    conditions.map(({ comparator }, place) => bound(comparator, limits[place] ?? Number.NaN));
  return { limits, lows: of(lowOf), highs: of(highOf) };
};

const exact = (limit: number): number => {
  if (!Number.isSafeInteger(limit)) throw new RangeError('a limit is not exact');
  return limit;
};

const lowOf = (comparator: Comparator, limit: number): number =>
  comparator === 'lt' || comparator === 'le' ? 0 : comparator === 'gt' ? limit + 1 : limit;

const highOf = (comparator: Comparator, limit: number): number =>
  comparator === 'gt' || comparator === 'ge' ? Number.POSITIVE_INFINITY : comparator === 'lt' ? limit - 1 : limit;
