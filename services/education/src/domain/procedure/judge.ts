import type { FactSource, Reason } from '@jiuzhu/policy';
import { isOwed, rowsFor } from '../grants/rows.ts';
import type { TermGrant } from '../grants/term-grant.ts';
import type { DecisionLaw } from '../law/education-law.ts';
import type { Placement, Stage } from '../school/stage.ts';
import { weighEducation } from './weigh.ts';
import type { Asked } from './weigh.ts';

/** What the roll says of the pupil. */
export type Found = { readonly enrolled: boolean; readonly stage: Stage; readonly placement?: Placement | undefined };

/** What becomes of an application: granted or refused, with every reason; or why nothing can be decided. */
export type Judgement =
  | { readonly kind: 'granted'; readonly reasons: readonly Reason[]; readonly grants: readonly TermGrant[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'stage-disagrees' }
  | { readonly kind: 'placement-disagrees' }
  | { readonly kind: 'mandatory-missing' };

/** Nobody enters an amount: it follows from the stage, and of a disabled child from the kind of school, which the roll shows as they were applied for. Of whoever is of another household neither that nor the table matters. */
export const judge = (asked: Asked, found: Found, law: DecisionLaw, source: FactSource): Judgement => {
  if (asked.ofHousehold && found.stage !== asked.stage) return { kind: 'stage-disagrees' };
  if (asked.ofHousehold && found.placement !== asked.placement) return { kind: 'placement-disagrees' };
  if (asked.ofHousehold && isOwed(asked) && rowsFor(asked, law).length === 0) return { kind: 'mandatory-missing' };
  const { verdict, reasons, grants } = weighEducation(asked, found, law, source);
  return verdict === 'pass' ? { kind: 'granted', reasons, grants } : { kind: 'refused', reasons };
};
