import type { Condition } from './condition.ts';

/** Conditions that must all be met, laid out so that a household meets them quickly; an exception stands behind what it excuses. */
export type Test = {
  readonly conditions: readonly Condition[];
  /** those that decide by themselves, as bits */
  readonly ruling: number;
  /** the place of each condition that has an exception, and of that */
  readonly exceptions: readonly { readonly of: number; readonly at: number }[];
  /** the limits of all of them for a household of this size: made once */
  readonly limits: (size: number, whole?: number) => readonly number[];
};

/** At most 30 conditions, the exceptions among them: they are told apart by the bits of a small number. */
export const allOf = (conditions: readonly Condition[]): Test => {
  const all = conditions.flatMap((it) => (it.unless ? [it, it.unless] : [it]));
  if (all.length > 30) throw new RangeError('a test has more than 30 conditions');
  const exceptions = all.flatMap((it, of) => (it.unless ? [{ of, at: of + 1 }] : []));
  const excused = exceptions.reduce((bits, { at }) => bits | (1 << at), 0);
  const made: (readonly number[])[][] = [];
  return {
    conditions: all,
    ruling: ((1 << all.length) - 1) & ~excused,
    exceptions,
    limits: (size, whole = size) => {
      const bySize = (made[whole] ??= []);
      return (bySize[size] ??= all.map(({ limit }) => exact(typeof limit === 'function' ? limit(size, whole) : limit)));
    },
  };
};

const exact = (limit: number): number => {
  if (!Number.isSafeInteger(limit)) throw new RangeError('a limit is not exact');
  return limit;
};
