import type { Act } from '@jiuzhu/casework';
import { isPayable, stopped } from '../grants/term-grant.ts';
import { classOf, isAtLeast } from '../household/class.ts';
import type { Recognition } from '../household/class.ts';
import type { StoppingLaw } from '../law/education-law.ts';
import { standingDecision } from './education-case.ts';
import type { CaseGrant, EducationCase } from './education-case.ts';
import { stoppedAsMoved } from './moved.ts';
import type { WhereNow } from './moved.ts';
import { stoppedBy } from './stop.ts';

type Known = WhereNow & {
  readonly recognition: Recognition;
  /** the version of the stream that told of it last */
  readonly recognisedAt: number;
};

/**
 * What is due by today, of a decision that is in effect. A term that had begun when it was decided was decided with it; of one that has begun since it is asked once more, on
 * its day, as what the pupil is recognised: whoever is less than when it was decided, or is of another household, is not paid it, is told so in writing, and may be applied
 * for anew.
 */
export const paid = ({ recognition, recognisedAt, ...known }: Known, act: Act, law: StoppingLaw): EducationCase => {
  const it = stoppedAsMoved(known, act, law);
  const decision = standingDecision(it);
  if (it.inEffectOn === undefined || !decision) return it;
  const now = classOf(recognition, [it.personId], act.on);
  const isLost = (one: CaseGrant): boolean => !isAtLeast(now, decision.class) && one.beginsOn > decision.on;
  const due = it.grants.filter((one) => isPayable(one, act.on));
  const settled = (one: CaseGrant): CaseGrant => (isLost(one) ? stopped(one, 'class-lost') : { ...one, paidOn: act.on });
  const after = { ...it, grants: it.grants.map((one) => (due.includes(one) ? settled(one) : one)) };
  const stops = due.filter(isLost).map(({ term, kind }) => ({ term, kind }));
  const source = { kind: 'class', stream: `household/${it.householdId}`, version: recognisedAt, asOf: act.on, source: 'verified' };
  return stops.length === 0 ? after : stoppedBy(after, { ...act, class: now, stops, why: 'class-lost' }, law, source);
};
