import type { Comparator, Reason } from '@jiuzhu/policy';
import type { Result } from './run-file.ts';

/** Where a case stands to the limit of a condition: at it, or nearer than which there is nothing. Of what is simply so, `at` is yes and `below` no. */
export type Side = 'below' | 'at' | 'above';

/** A condition of a class, with the cases that stand at each side of its limit. */
export type Shown = {
  readonly tried: string;
  readonly code: string;
  readonly article: string;
  readonly cases: Readonly<Record<Side, readonly string[]>>;
};

/** The last figure that meets a condition, and the first that does not: one fen, one thing, one person apart. */
export const sidesOf: Readonly<Record<Comparator, readonly [Side, Side]>> = {
  lt: ['below', 'at'],
  le: ['at', 'above'],
  gt: ['above', 'at'],
  ge: ['at', 'below'],
  eq: ['at', 'below'],
};

type Ran = Readonly<Record<string, readonly Result[]>>;

/**
 * By class and condition, from the cases that came out as they say. `results` by the name of their file; `classOf` is under which name a class that
 * was tried is shown, where a condition is one for all of them.
 */
export const limitsShown = (results: Ran, classOf: (tried: string) => string = (it) => it): ReadonlyMap<string, Shown> => {
  const shown = new Map<string, { tried: string; code: string; article: string; cases: Record<Side, string[]> }>();
  for (const [file, ran] of Object.entries(results)) {
    for (const { name, differences, trials = [] } of ran) {
      if (differences.length > 0) continue;
      for (const { tried: its, reasons } of trials) {
        const tried = classOf(its);
        for (const reason of reasons) {
          const key = `${tried} ${reason.code}`;
          const it = shown.get(key) ?? { tried, code: reason.code, article: reason.article, cases: { below: [], at: [], above: [] } };
          shown.set(key, it);
          const side = sideOf(reason);
          if (side) it.cases[side].push(`${file} ${name}`);
        }
      }
    }
  }
  return shown;
};

const sideOf = (reason: Reason): Side | undefined => {
  const { actual, limit, unit, why } = reason;
  if (actual === undefined || why !== undefined || !isTold(reason)) return undefined;
  if (typeof actual === 'boolean') return actual ? 'at' : 'below';
  // of nobody, or of no income, a limit of no money is nothing to stand at
  if (unit === 'fen' && limit === 0) return undefined;
  return steps[Number(actual) - Number(limit)];
};

/** What a report would have found was told as well: that there is none of it, since nobody said a word, stands at no limit. */
const isTold = ({ facts }: Reason): boolean =>
  facts.some(({ kind }) => kind !== 'verification-report' && kind !== 'members') ||
  !facts.some(({ kind }) => kind === 'verification-report');

const steps: Readonly<Record<number, Side>> = { [-1]: 'below', 0: 'at', 1: 'above' };
