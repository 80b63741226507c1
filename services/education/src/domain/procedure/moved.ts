import type { Act } from '@jiuzhu/casework';
import { isDue, stopped } from '../grants/term-grant.ts';
import type { KnownHousehold } from '../household/known-household.ts';
import type { StoppingLaw } from '../law/education-law.ts';
import { standingDecision } from './education-case.ts';
import type { CaseGrant, EducationCase } from './education-case.ts';
import { stoppedBy } from './stop.ts';

/** A case, and who is of its household now. */
export type WhereNow = { readonly case: EducationCase; readonly household: Pick<KnownHousehold, 'members' | 'version'> };

/**
 * The pupil is of another household (Order 649 Art 33 gives to members of such households): what this one was granted for terms that had not begun when it was decided is
 * not paid through it, so that the other one may apply for it. The term that ran was decided while the pupil was here.
 */
export const stoppedAsMoved = ({ case: it, household }: WhereNow, act: Act, law: StoppingLaw): EducationCase => {
  const decision = standingDecision(it);
  if (it.inEffectOn === undefined || !decision || household.members.includes(it.personId)) return it;
  const isLater = (one: CaseGrant): boolean => isDue(one) && one.beginsOn > decision.on;
  const stops = it.grants.filter(isLater).map(({ term, kind }) => ({ term, kind }));
  if (stops.length === 0) return it;
  const after = { ...it, grants: it.grants.map((one) => (isLater(one) ? stopped(one, 'moved') : one)) };
  const { version } = household;
  const source = { kind: 'members', stream: `household/${it.householdId}`, version, asOf: act.on, source: 'registered' };
  return stoppedBy(after, { ...act, class: decision.class, stops, why: 'moved' }, law, source);
};
