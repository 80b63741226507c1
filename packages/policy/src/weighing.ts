import { unknown } from './fact.ts';
import type { Facts } from './fact.ts';
import type { Verdict } from './reason.ts';
import type { Bounds, Test } from './test.ts';

/**
 * A test that has met a household: the trace of a decision, before it is told. It keeps every figure, every limit and how each condition came
 * out, and no words.
 */
export type Weighing = {
  readonly test: Test;
  readonly facts: Facts;
  readonly limits: readonly number[];
  readonly verdict: Verdict;
  /** by the bits of their places: the conditions that are not met, and those that are open */
  readonly failed: number;
  readonly open: number;
};

/**
 * Every condition is weighed, whatever another one gave. One that is not met and not excused decides, else one that is unknown leaves it open;
 * nothing weighed never passes.
 */
export const weigh = (test: Test, facts: Facts, { limits, lows, highs }: Bounds): Weighing => {
  const { conditions, facts: places, exceptions, ruling } = test;
  let failed = 0;
  let open = 0;
  for (let place = 0; place < places.length; place += 1) {
    const actual = facts[places[place] ?? 0] ?? unknown;
    const high = highs[place] ?? 0;
    if (actual >= (lows[place] ?? 0) && actual <= high) continue;
    // of what is not known, as much as is known may be too much already
    if (actual >= 0 || -1 - actual > high) failed |= 1 << place;
    else open |= 1 << place;
  }
  let deciding = failed & ruling;
  let undecided = open & ruling;
  for (const { of, at } of exceptions) {
    const bit = 1 << of;
    const exception = 1 << at;
    if (((failed | open) & exception) === 0) {
      deciding &= ~bit;
      undecided &= ~bit;
    } else if ((deciding & bit) !== 0 && (open & exception) !== 0) {
      deciding &= ~bit;
      undecided |= bit;
    }
  }
  const verdict = deciding !== 0 ? 'fail' : undecided !== 0 || conditions.length === 0 ? 'unknown' : 'pass';
  return { test, facts, limits, verdict, failed, open };
};

export const verdictAt = ({ failed, open }: Weighing, at: number): Verdict =>
  (open & (1 << at)) !== 0 ? 'unknown' : (failed & (1 << at)) !== 0 ? 'fail' : 'pass';

/** How the condition at this place came out, its exception considered. */
const outcomeAt = (it: Weighing, at: number): Verdict => {
  const own = verdictAt(it, at);
  const exception = it.test.exceptions.find(({ of }) => of === at);
  if (exception === undefined || own === 'pass') return own;
  const other = verdictAt(it, exception.at);
  return other === 'pass' ? 'pass' : own === 'unknown' || other === 'unknown' ? 'unknown' : 'fail';
};

/** The places of the conditions that decided so, each exception beside what it could not excuse: all of them, never the first. */
export const placesWith = (it: Weighing, outcome: 'fail' | 'unknown'): readonly number[] => {
  const { conditions, exceptions, ruling } = it.test;
  return conditions.flatMap((_, at) => {
    if ((ruling & (1 << at)) === 0 || outcomeAt(it, at) !== outcome) return [];
    const places = [at, ...exceptions.filter(({ of }) => of === at).map((exception) => exception.at)];
    return places.filter((place) => verdictAt(it, place) === outcome);
  });
};

export const codesWith = (it: Weighing, outcome: 'fail' | 'unknown'): readonly string[] => [
  ...new Set(placesWith(it, outcome).flatMap((at) => it.test.conditions[at]?.code ?? [])),
];
