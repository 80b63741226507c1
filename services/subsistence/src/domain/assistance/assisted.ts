import { closed } from '@jiuzhu/casework';
import { isGranted } from '../classification/judgement.ts';
import { decisionInEffect } from '../procedure/decision/decision.ts';
import type { Decision, SubsistenceCase } from '../procedure/subsistence-case.ts';
import { isInForce } from './assistance.ts';
import type { Assistance, RunningGrant } from './assistance.ts';
import type { DecisionId } from './decision-id.ts';
import { basisOf } from './basis.ts';
import type { Basis } from './basis.ts';
import { endedBefore, monthAfter } from './grants.ts';

/** A decision that has just come into effect, if one has. */
export const cameIntoEffect = (before: SubsistenceCase | undefined, after: SubsistenceCase): Decision | undefined => {
  const decision = decisionInEffect(after);
  const was = before && decisionInEffect(before);
  return decision && decision.number !== was?.number ? decision : undefined;
};

/**
 * What a household is given once a decision on an application is in effect. What is refused makes nothing and takes nothing: what a household has, a
 * review takes from it.
 */
export const assisted = (before: Assistance | undefined, it: SubsistenceCase, decision: Decision): Assistance | undefined => {
  const { judgement } = decision.judged;
  if (!isGranted(judgement) && decision.recognisedUntil === undefined) return before;
  const held = before && isInForce(before) ? before : undefined;
  const isAlone = it.applicants.grain === 'person';
  const id = `${it.id}/${String(decision.number)}` as DecisionId;
  const month = decision.from ?? monthAfter(decision.on);
  const stays = isStaying(it, decision);
  const [kept, replaced] = [before?.grants.filter(stays) ?? [], before?.grants.filter((grant) => !stays(grant)) ?? []];
  return {
    householdId: it.householdId,
    region: it.region,
    class: isAlone && held ? held.class : judgement.class,
    status: held?.status ?? 'running',
    grants: [...kept, ...endedBefore(replaced, month), ...grantsOf(decision)],
    recognisedUntil: decision.recognisedUntil ?? (isAlone ? held?.recognisedUntil : undefined),
    ...(isAlone ? { endsOn: held?.endsOn, reviewDue: held?.reviewDue, verificationDue: held?.verificationDue, review: held?.review } : {}),
    publicity: isAlone ? before?.publicity : closed(before?.publicity, decision.on),
    toldOf: before?.toldOf,
    decision: id,
    bases: [...(before?.bases ?? []).filter(isKept(it, decision)), basisOf(id, decision.judged)],
    decidedOn: decision.on,
    decisions: before?.decisions ?? 0,
    version: before?.version ?? 0,
  };
};

const grantsOf = ({ from, judged: { judgement } }: Decision): readonly RunningGrant[] =>
  from ? judgement.grants.map(({ class: of, personId, amount }) => ({ class: of, ...(personId ? { personId } : {}), amount, from })) : [];

/** What a household was judged from is replaced with it, what a member alone was, with that member's. */
const isKept =
  ({ applicants }: SubsistenceCase, { judged: { judgement } }: Decision) =>
  ({ applying }: Basis): boolean =>
    applicants.grain === 'person' ? applying !== applicants.personId : judgement.class === 'margin' && applying !== undefined;

/** Who was judged alone has a grant beside the others; beside what the whole household is given nobody has one, but in a margin household. */
const isStaying =
  ({ applicants }: SubsistenceCase, { judged: { judgement } }: Decision) =>
  ({ personId, until }: RunningGrant): boolean => {
    if (until !== undefined) return true;
    if (applicants.grain === 'person') return personId !== applicants.personId;
    return judgement.class === 'margin' && personId !== undefined;
  };
