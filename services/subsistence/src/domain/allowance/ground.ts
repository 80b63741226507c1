import type { Day } from '@jiuzhu/kernel';
import type { Assistance } from '../assistance/assistance.ts';
import type { Household } from '../household/facts.ts';
import type { ChildChoice } from '../household/survey.ts';
import type { Allowance, Death } from './allowance.ts';

/** All that an allowance is weighed by, besides the standards. */
export type Ground = {
  readonly day: Day;
  readonly household: Household;
  readonly assistance?: Assistance | undefined;
  readonly deaths: readonly Death[];
  /** what the last survey found that a guardian chose for a child */
  readonly childChoices: readonly ChildChoice[];
  /** what else is given, in the first month that would be paid or after it */
  readonly others: readonly Allowance[];
  /** that month, by its first day */
  readonly from: Day;
};
