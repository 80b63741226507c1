import type { Day } from '@jiuzhu/kernel';
import type { Decision, Judged, Opinion, Periods } from '../../procedure/subsistence-case.ts';
import type { Remedies } from './remedies.ts';

/** What a letter tells of: a decision, or an opinion that is none yet. */
export type Issued =
  | {
      readonly kind: 'decision';
      readonly on: Day;
      readonly judged: Judged;
      readonly from?: Day | undefined;
      readonly recognisedUntil?: Day | undefined;
      readonly remedies: Remedies;
    }
  | { readonly kind: 'opinion'; readonly on: Day; readonly judged: Judged };

export const issuedOpinion = ({ on, judged }: Opinion): Issued => ({ kind: 'opinion', on, judged });

/** By the periods that bind the case. */
export const issuedDecision = (
  { on, judged, from, recognisedUntil }: Decision,
  { reconsideration, litigation }: Partial<Pick<Periods, 'reconsideration' | 'litigation'>> = {},
): Issued => ({ kind: 'decision', on, judged, from, recognisedUntil, remedies: { reconsideration, litigation } });
