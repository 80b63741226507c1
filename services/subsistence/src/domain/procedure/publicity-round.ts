import type { Day } from '@jiuzhu/kernel';

/** 公示: of the opinion before the confirmation, or of the decision after it (确认同意后), where the region posts that too. */
export type Publicity = {
  readonly round: number;
  readonly of: 'opinion' | 'decision';
  readonly opensOn: Day;
  /** its last day */
  readonly closesOn: Day;
  readonly closedOn?: Day | undefined;
};
