import type { Comparator, FigureUnit } from './reason.ts';
import type { StandardSource } from './standards.ts';

/** The limit itself, or how it follows from what households differ by: how many members are judged, and of how many in all. */
export type Limit = number | ((size: number, whole: number) => number);

/** A condition of the law, before it meets a household: written down once for a set of standards, and met by every household under it. */
export type Condition = {
  readonly code: string;
  /** the article that sets it, as it is cited: 《…》第…条 */
  readonly article: string;
  readonly unit: FigureUnit;
  /** which fact of the household is weighed: its place among the facts that are handed in */
  readonly fact: number;
  readonly comparator: Comparator;
  readonly limit: Limit;
  /** in how many parts of its unit figure and limit are weighed, so that a twelfth of a fen counts; they are shown in whole units */
  readonly scale: number;
  /** where the limit comes from, `law.sources.…` */
  readonly standard: StandardSource | undefined;
  /** an exception: where it is met, that the condition is not does no harm */
  readonly unless: Condition | undefined;
};

type Given = Pick<Condition, 'code' | 'article' | 'fact' | 'limit'> & Partial<Condition>;

/** A number of things that are at most so many, unless it is said otherwise. */
export const condition = ({ unit = 'count', comparator = 'le', scale = 1, standard, unless, ...given }: Given): Condition => ({
  ...{ ...given, unit, comparator, scale, standard, unless },
});

/** What is asked is simply so. */
export const holds = (given: Pick<Condition, 'code' | 'article' | 'fact'> & Partial<Condition>): Condition =>
  condition({ unit: 'flag', comparator: 'eq', limit: 1, ...given });
