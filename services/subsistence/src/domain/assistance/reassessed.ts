import type { Act } from '@jiuzhu/casework';
import { partOf } from '@jiuzhu/policy';
import type { ReassessmentLaw } from '../law/assistance-law.ts';
import { entitlementLaw } from '../law/law.ts';
import { standingGrants, totalOf } from './assistance.ts';
import type { Assistance, RunningGrant } from './assistance.ts';
import { nextDecision } from './assistance-decision.ts';
import type { Moved } from './assistance-decision.ts';
import { backOf, backPay } from './back-pay.ts';
import type { LawOfDay } from './back-pay.ts';
import { groundOf } from './basis.ts';
import { comesTo } from './comes-to.ts';
import { endedBefore, monthAfter } from './grants.ts';
import { lookedAt } from './looked-at.ts';
import { grantsOf } from './outturn-grants.ts';
import { traceOf } from './trace.ts';

/**
 * 提标: the standards have moved, the facts have not. What was found then is judged by the standards of today; where everybody gets at least what they had, and the
 * class is the same, that is decided. Whoever would get less, or be of another class, is nobody's to decide in passing: a review is opened (57号 Art 31, 32).
 * Whoever is being looked at already is judged by the standards of that day. Asked again, nothing changes.
 */
export const reassessed = (
  before: { readonly assistance: Assistance },
  law: ReassessmentLaw,
  lawOf: LawOfDay,
  act: Act,
  rulesHash: string,
): Moved => {
  const it = before.assistance;
  const { bases = [] } = it;
  if (it.status !== 'running' || it.review !== undefined || bases.length === 0) return before;
  const standards = partOf(law, entitlementLaw);
  const outturn = comesTo(bases.map(groundOf), standards);
  if (outturn.class === it.class && outturn.total === totalOf(it)) return before;
  const from = monthAfter(act.on);
  const grants = grantsOf(outturn, bases, from);
  if (outturn.class !== it.class || !isForAll(grants, standingGrants(it)))
    return { assistance: lookedAt(it, { cause: 'standards', on: act.on, happenedOn: act.on }, law) };
  const back = backPay(it, lawOf, from);
  const { number, cites, id } = nextDecision(it);
  const assistance: Assistance = {
    ...it,
    ...{ grants: [...endedBefore(it.grants, from), ...grants, ...back], decision: id, decisions: number, decidedOn: act.on },
  };
  const left = { class: it.class, amount: totalOf(assistance), from, ...backOf(back) };
  const weighed = { bases: bases.map(({ decision }) => decision), trace: traceOf(outturn), standardsHash: standards.hash, rulesHash };
  return {
    assistance,
    made: { ...{ on: act.on, by: act.by, number, cites }, kind: 'reassessment', outcome: 'increased', ...left, weighed },
  };
};

/** Everybody who has a grant keeps one of the same class, and none is smaller. */
const isForAll = (grants: readonly RunningGrant[], had: readonly RunningGrant[]): boolean =>
  had.length === grants.length &&
  had.every((old) => grants.some((it) => it.class === old.class && it.personId === old.personId && it.amount >= old.amount));
