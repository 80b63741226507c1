import type { Day } from '@jiuzhu/kernel';
import type { Judged } from '../../procedure/subsistence-case.ts';

/** What a letter tells of: a decision, or an opinion that is none yet. */
export type Issued =
  | {
      readonly kind: 'decision';
      readonly on: Day;
      readonly judged: Judged;
      readonly from?: Day | undefined;
      readonly recognisedUntil?: Day | undefined;
    }
  | { readonly kind: 'opinion'; readonly on: Day; readonly judged: Judged };
