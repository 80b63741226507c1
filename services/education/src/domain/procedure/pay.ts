import type { Day } from '@jiuzhu/kernel';
import { isPayable, stopped } from '../grants/term-grant.ts';
import { classOf, isAtLeast } from '../household/class.ts';
import type { Recognition } from '../household/class.ts';
import { standingDecision } from './education-case.ts';
import type { CaseGrant, EducationCase } from './education-case.ts';

/**
 * What is due by today, of a decision that is in effect. A term that had begun when it was decided was decided with it; of one that has begun since it is asked once more, on
 * its day, as what the pupil is recognised: whoever is less than when it was decided is not paid it, and may be applied for anew.
 */
export const paid = (it: EducationCase, recognition: Recognition, today: Day): EducationCase => {
  const decision = standingDecision(it);
  if (it.inEffectOn === undefined || !decision) return it;
  const isStill = isAtLeast(classOf(recognition, [it.personId], today), decision.class);
  const settled = (one: CaseGrant): CaseGrant =>
    isStill || one.beginsOn <= decision.on ? { ...one, paidOn: today } : stopped(one, 'class-lost');
  return { ...it, grants: it.grants.map((one) => (isPayable(one, today) ? settled(one) : one)) };
};
