import type { Condition } from './condition.ts';
import { dayOf } from './day-of.ts';
import { isUnknown, knownOf } from './fact.ts';
import type { FactSource } from './fact.ts';
import { outermostOf } from './outermost.ts';
import type { Figure, Reason } from './reason.ts';
import { verdictAt } from './weighing.ts';
import type { Weighing } from './weighing.ts';

export type Telling = {
  /** what the fact in this place was made of */
  readonly sourcesOf: (fact: number) => readonly FactSource[];
  /** what is missing for the fact in this place, in the officer's words */
  readonly whyOf: (fact: number) => string;
};

/** What was weighed as plain data, to be stored with the decision and read again: equal to itself after JSON. A key that does not apply is absent. */
export const tell = (it: Weighing, telling: Telling): readonly Reason[] =>
  it.test.conditions.map((condition, at) => reasonOf(it, condition, at, telling));

const reasonOf = (it: Weighing, condition: Condition, at: number, { sourcesOf, whyOf }: Telling): Reason => {
  const { code, article, unit, comparator, standard, fact } = condition;
  const [actual, limit] = [it.facts[fact], it.limits[at]];
  if (actual === undefined || limit === undefined) throw new RangeError(`nothing was handed in for ${code}`);
  const verdict = verdictAt(it, at);
  const weighed = verdict === 'unknown' ? undefined : knownOf(actual);
  return {
    ...{ code, verdict, unit, article, comparator },
    ...(weighed === undefined ? {} : { actual: shownIn(condition, weighed, comparator === 'le' ? Math.ceil : Math.floor) }),
    limit: shownIn(condition, limit, Math.floor),
    ...outermostOf(condition, limit),
    facts: sourcesOf(fact),
    ...(standard ? { standard } : {}),
    ...(isUnknown(actual) ? { why: whyOf(fact) } : {}),
  };
};

/**
 * A figure as its reader knows it: yes or no, a day, or whole units, turned the way in which they say the same as the exact figures (below a whole
 * limit exactly when these are). RangeError: a figure that is not exact.
 */
const shownIn = ({ unit, scale, code }: Condition, figure: number, whole: (exact: number) => number): Figure => {
  if (!Number.isInteger(figure)) throw new RangeError(`the figure of ${code} is not exact`);
  if (unit === 'flag') return figure === 1;
  if (unit === 'day') return dayOf(figure);
  return whole(figure / scale);
};
