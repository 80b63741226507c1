import type { FactSource } from './fact.ts';
import type { StandardSource } from './standards.ts';

export type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable';
/** lt below, le at most, gt above, ge at least, eq exactly, in one of. */
export type Comparator = 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'in';
export type Figure = number | string | boolean;
/** What a figure counts; `word` and `flag` are no numbers, `day` is a calendar day. */
export type FigureUnit =
  'fen' | 'fen_per_person_month' | 'bp' | 'count' | 'years' | 'months' | 'wd' | 'd' | 'dm2' | 'day' | 'word' | 'flag';

/**
 * Why one condition of a decision turned out as it did, with exact figures and without wording: plain data that is stored with the
 * decision and is equal to itself after JSON. A key that does not apply is absent.
 */
export type Reason = {
  readonly code: string;
  readonly verdict: Verdict;
  readonly actual?: Figure;
  readonly limit?: Figure | readonly Figure[];
  readonly unit: FigureUnit;
  readonly comparator?: Comparator;
  readonly facts: readonly FactSource[];
  readonly standard?: StandardSource;
  /** the article that sets the condition, as it is cited: 《…》第…条 */
  readonly article: string;
  /** what is missing, or why the condition does not apply */
  readonly why?: string;
};

/** Several reasons weighed together. `failing` and `undecided`: those that made it fail, or left it open; all of them, never the first. */
export type Finding = {
  readonly verdict: 'pass' | 'fail' | 'unknown';
  readonly reasons: readonly Reason[];
  readonly failing: readonly Reason[];
  readonly undecided: readonly Reason[];
};

type Weighed = Reason | Finding;
const isFinding = (it: Weighed): it is Finding => 'reasons' in it;
const reasonsOf = (items: readonly Weighed[]): readonly Reason[] => items.flatMap((it) => (isFinding(it) ? it.reasons : [it]));
const failingOf = (items: readonly Weighed[]): readonly Reason[] =>
  items.flatMap((it) => (isFinding(it) ? it.failing : it.verdict === 'fail' ? [it] : []));
const undecidedOf = (items: readonly Weighed[]): readonly Reason[] =>
  items.flatMap((it) => (isFinding(it) ? it.undecided : it.verdict === 'unknown' ? [it] : []));

/** Every condition must be met: one that fails decides, else one that is unknown leaves it open. Nothing weighed never passes. */
export const allOf = (items: readonly Weighed[]): Finding => {
  const verdicts = items.map((it) => it.verdict);
  const verdict = verdicts.includes('fail') ? 'fail' : verdicts.includes('unknown') || !verdicts.includes('pass') ? 'unknown' : 'pass';
  return { verdict, reasons: reasonsOf(items), failing: failingOf(items), undecided: undecidedOf(items) };
};

/** One condition met is enough, an exception among them: else one that is unknown leaves it open. Nothing weighed never passes and never fails. */
export const anyOf = (items: readonly Weighed[]): Finding => {
  const verdicts = items.map((it) => it.verdict);
  const verdict = verdicts.includes('pass') ? 'pass' : verdicts.includes('unknown') || !verdicts.includes('fail') ? 'unknown' : 'fail';
  return {
    verdict,
    reasons: reasonsOf(items),
    failing: verdict === 'fail' ? failingOf(items) : [],
    undecided: verdict === 'unknown' ? undecidedOf(items) : [],
  };
};
