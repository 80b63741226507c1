import type { Day } from '@jiuzhu/kernel';

/** 公示: days in which what is posted may be objected to; whatever is posted of one case is counted in one row. */
export type Round = {
  readonly round: number;
  readonly opensOn: Day;
  /** its last day */
  readonly closesOn: Day;
  readonly closedOn?: Day | undefined;
};

/** Of the opinion before the confirmation, or of the decision after it (确认同意后), where the region posts that too. */
export type Publicity = Round & { readonly of: 'opinion' | 'decision' };
