import type { Entered } from './entered.ts';
import type { Treated } from './medical.ts';
import type { Referred } from './referral.ts';

/** The secrets of the story, and what its things are called by. */
export type Furnished = Entered & {
  readonly medical: Treated;
  readonly secrets: readonly string[];
  readonly household: string;
  readonly other: string;
  /** with somebody in extreme difficulty */
  readonly cared: string;
  readonly person: string;
  readonly idNumber: string;
  readonly authorisation: string;
  readonly withdrawn: string;
  readonly request: string;
  /** the other household's, which waits for an answer */
  readonly waiting: string;
  readonly report: string;
  readonly cases: readonly string[];
  /** of an emergency: what was paid, has its papers, and is asked back */
  readonly recovered: string;
  /** of a claim that was granted */
  readonly reimbursed: string;
  /** of a pupil: what was granted, posted and paid */
  readonly schooled: string;
  /** of the others: refused in writing, and ended */
  readonly pupils: readonly string[];
  readonly pupil: string;
  /** a grant in stages of which nothing more is paid; what was spent, and granted for; somebody who was at a station, and somebody who was not let in */
  readonly stopped: string;
  readonly spent: string;
  readonly takenBack: string;
  readonly sheltered: string;
  readonly turnedAway: string;
  /** a run of premium subsidies */
  readonly premiums: string;
  /** what is left of a household that was erased, and of its report */
  readonly erased: { readonly household: string; readonly report: string };
  /** a rotation of the keys, which has come to its end */
  readonly job: string;
  /** a re-assessment of the county */
  readonly reassessment: string;
  /** a roster with the other household in it */
  readonly roster: string;
  readonly referral: Referred;
};
