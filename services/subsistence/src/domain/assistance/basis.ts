import type { Day } from '@jiuzhu/kernel';
import { briefOf, personsIn } from '../classification/brief.ts';
import type { Brief } from '../classification/brief.ts';
import type { PersonId } from '../household/facts.ts';
import type { Judged } from '../procedure/subsistence-case.ts';
import type { Ground } from './comes-to.ts';
import type { DecisionId } from './decision-id.ts';

/**
 * What a household, or one of its members alone, was judged from last, in numbers: enough to judge it again by other standards. The snapshot itself stays with
 * the decision that is named.
 */
export type Basis = {
  readonly decision: DecisionId;
  /** of the facts: how old they were is measured from it */
  readonly day: Day;
  /** in the order in which the brief names them */
  readonly persons: readonly PersonId[];
  /** who was judged alone */
  readonly applying?: PersonId | undefined;
  readonly brief: Brief;
};

export const basisOf = (decision: DecisionId, { snapshot }: Pick<Judged, 'snapshot'>): Basis => ({
  decision,
  day: snapshot.day,
  persons: personsIn(snapshot),
  ...(snapshot.applicants.grain === 'person' ? { applying: snapshot.applicants.personId } : {}),
  brief: briefOf(snapshot),
});

/** Ready to be judged again. */
export const groundOf = (it: Basis): Ground => ({ brief: it.brief, day: it.day, applying: applyingIn(it) });

/** The place of whoever was judged alone; none, where the household was. */
export const applyingIn = ({ persons, applying }: Pick<Basis, 'persons' | 'applying'>): number | undefined =>
  applying === undefined ? undefined : persons.indexOf(applying);
