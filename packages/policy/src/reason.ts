import type { Day } from '@jiuzhu/kernel';
import type { FactSource } from './fact.ts';
import type { StandardSource } from './standards.ts';

export type Verdict = 'pass' | 'fail' | 'unknown';
/** lt below, le at most, gt above, ge at least, eq exactly. */
export type Comparator = 'lt' | 'le' | 'gt' | 'ge' | 'eq';
export type Figure = number | boolean | Day;
/** What a figure counts; `flag` is yes or no, `day` a calendar day. */
export type FigureUnit = 'fen' | 'fen_per_person_month' | 'bp' | 'count' | 'years' | 'months' | 'wd' | 'd' | 'h' | 'dm2' | 'day' | 'flag';

/**
 * Why one condition of a decision turned out as it did, with exact figures and without wording: plain data that is stored with the
 * decision and is equal to itself after JSON. A key that does not apply is absent.
 */
export type Reason = {
  readonly code: string;
  readonly verdict: Verdict;
  /** what was weighed; beside `why`, so much at least */
  readonly actual?: Figure;
  readonly limit: Figure;
  /** the outermost whole figure that meets the condition: one fen below the limit, the limit itself, …; a flag has none */
  readonly outermost?: Figure;
  readonly unit: FigureUnit;
  readonly comparator: Comparator;
  readonly facts: readonly FactSource[];
  readonly standard?: StandardSource;
  /** the article that sets the condition, as it is cited: 《…》第…条 */
  readonly article: string;
  /** what is missing */
  readonly why?: string;
};
