import type { FactSource, Reason } from '@jiuzhu/policy';
import { isOwed, rowsFor } from '../grants/rows.ts';
import type { Pupil } from '../grants/rows.ts';
import { grantsFor, sameOf } from '../grants/term-grant.ts';
import type { Given, TermGrant } from '../grants/term-grant.ts';
import type { DecisionLaw } from '../law/education-law.ts';
import type { Placement, Stage } from '../school/stage.ts';
import type { Term } from '../school/term.ts';
import { weighEducation } from './weigh.ts';

/** What the roll says of the pupil. */
export type Found = { readonly enrolled: boolean; readonly stage: Stage; readonly placement?: Placement | undefined };

/** What is asked for, by whom, and what the same pupil is given in that year by others. */
export type Asked = Pupil & { readonly schoolYear: number; readonly from: Term; readonly given: readonly Given[] };

/** What becomes of an application: granted or refused, with every reason; or why nothing can be decided. */
export type Judgement =
  | { readonly kind: 'granted'; readonly reasons: readonly Reason[]; readonly grants: readonly TermGrant[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'stage-disagrees' }
  | { readonly kind: 'placement-disagrees' }
  | { readonly kind: 'mandatory-missing' }
  | { readonly kind: 'same-kind'; readonly same: Given };

/** Nobody enters an amount: it follows from the stage, and of a disabled child from the kind of school, which the roll shows as they were applied for. */
export const judge = (asked: Asked, found: Found, law: DecisionLaw, source: FactSource): Judgement => {
  if (found.stage !== asked.stage) return { kind: 'stage-disagrees' };
  if (found.placement !== asked.placement) return { kind: 'placement-disagrees' };
  if (isOwed(asked) && rowsFor(asked, law).length === 0) return { kind: 'mandatory-missing' };
  const { verdict, reasons, rows } = weighEducation(asked, found, law, source);
  if (verdict !== 'pass') return { kind: 'refused', reasons };
  const grants = grantsFor(asked, rows, law);
  const same = sameOf(grants, asked.given);
  return same ? { kind: 'same-kind', same } : { kind: 'granted', reasons, grants };
};
