import { closed } from '@jiuzhu/casework';
import type { Act, DelegationRef, Meeting } from '@jiuzhu/casework';
import { addDays, addMonths } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { partOf } from '@jiuzhu/policy';
import { entitlementLaw } from '../law/law.ts';
import { partsOf } from '../work/parts-of.ts';
import type { ReviewLaw } from '../law/assistance-law.ts';
import type { Judged } from '../procedure/subsistence-case.ts';
import { standingGrants, totalOf } from './assistance.ts';
import type { Assistance, RunningGrant } from './assistance.ts';
import { backOf, backPay } from './back-pay.ts';
import type { LawOfDay } from './back-pay.ts';
import { basisOf } from './basis.ts';
import { nextDecision } from './assistance-decision.ts';
import type { Decided, DecisionKind, Outcome } from './assistance-decision.ts';
import { supportEnded, supportLost } from './support-lost.ts';
import { gradualExit } from './gradual-exit.ts';
import { endedBefore, monthAfter, monthAfterNotice } from './grants.ts';
import { classIn, grantsIn, outcomeOf } from './review-outcome.ts';
import type { JudgedAnew } from './review-outcome.ts';

type Reviewing = Act & { readonly delegations?: readonly DelegationRef[]; readonly meeting?: Meeting };

/** As it was judged last, and by which standards it was to be judged meanwhile. */
type Past = { readonly before: Judged | undefined; readonly lawOf: LawOfDay };

/** 定期核查 is decided: what is given changes from the month after, what was given before stays until then, and the next period begins. */
export const reviewed = (it: Assistance, anew: JudgedAnew, { before, lawOf }: Past, act: Reviewing, law: ReviewLaw): Decided => {
  const outcome = outcomeOf(it, anew, { before, isSelfReported: it.review?.told !== undefined }, law);
  const lost = supportLost(it, grantsIn(anew));
  const from = outcome === 'stays' ? undefined : firstMonth(lost.length > 0 ? 'support-ended' : outcome, act.on, law);
  const back = outcome === 'increased' && from ? backPay(it, lawOf, from) : [];
  const grants = from ? [...grantsFrom(it, anew, outcome, from, act.on, law), ...back] : it.grants;
  const endsOn = outcome === 'gradual-exit' ? grants.at(-1)?.until : undefined;
  const recognisedUntil = classIn(anew) === 'margin' ? addDays(addMonths(act.on, law.marginRecognition), -1) : undefined;
  const { number, cites, id } = nextDecision(it);
  const assistance: Assistance = {
    ...it,
    bases: outcome === 'stays' ? it.bases : [anew.household, ...anew.alone].map((judged) => basisOf(id, judged)),
    class: classIn(anew),
    status: statusAfter(outcome, it),
    ...{ grants, withheld: withheldAfter(it, anew, law), publicity: closed(it.publicity, act.on) },
    ...{
      endsOn,
      recognisedUntil,
      decision: id,
      decisions: number,
      decidedOn: act.on,
      review: undefined,
      reviewDue: undefined,
      verificationDue: undefined,
    },
  };
  const { household: judged, alone } = anew;
  const left = { class: assistance.class, amount: totalOf(assistance), from, until: endsOn ?? recognisedUntil, ...backOf(back) };
  const made = { ...act, number, kind: kindOf(outcome, it), cites, outcome, ...left, judged, alone, ...supportEnded(it, lost) };
  return { assistance, made };
};

/**
 * More, and an exit, from the month after; less, after the reasons. Where somebody's support ends that is from the month after too (43号 Art 26): the household was
 * told by the posting, and whatever takes its place must leave no month between (Art 27).
 */
const firstMonth = (outcome: Outcome | 'support-ended', on: Day, { noticeBefore }: ReviewLaw): Day =>
  outcome === 'increased' || outcome === 'gradual-exit' || outcome === 'support-ended'
    ? monthAfter(on)
    : monthAfterNotice(on, noticeBefore);

const grantsFrom = (it: Assistance, anew: JudgedAnew, outcome: Outcome, from: Day, on: Day, law: ReviewLaw): readonly RunningGrant[] => [
  ...endedBefore(it.grants, from),
  ...grantsIn(anew).map(({ class: of, personId, amount }) => ({ class: of, ...(personId ? { personId } : {}), amount, from })),
  ...(outcome === 'gradual-exit' ? gradualExit(standingGrants(it), on, law) : []),
];

/** Whose share is withheld stays so among those who are left; who is no member any more has none. */
const withheldAfter = ({ withheld }: Assistance, { household: judged }: JudgedAnew, law: ReviewLaw): Assistance['withheld'] => {
  const members = judged.snapshot.household.members.map(({ personId }) => personId);
  const parts = withheld ? partsOf(judged, partOf(law, entitlementLaw)) : 0;
  return withheld
    ?.filter(({ personId }) => members.includes(personId))
    .map((it) => (it.until === undefined && parts > 0 ? { ...it, parts } : it));
};

const statusAfter = (outcome: Outcome, { status }: Assistance): Assistance['status'] => {
  if (outcome === 'gradual-exit') return 'exiting';
  return outcome === 'ended' ? 'ended' : status;
};

const kindOf = (outcome: Outcome, { review }: Assistance): DecisionKind => {
  if (outcome === 'gradual-exit') return 'exit';
  if (outcome === 'ended') return 'termination';
  if (review?.causes.includes('death')) return 'death';
  return review === undefined || review.causes.includes('periodic') ? 'review' : 'change';
};

/** 渐退期满: its last day has passed. Who is recognised meanwhile stays so; for whoever is not, nothing is left. */
export const isExitOver = ({ status, endsOn }: Assistance, today: Day): boolean =>
  status === 'exiting' && endsOn !== undefined && endsOn < today;

export const exitOver = (it: Assistance): Assistance => ({ ...it, status: it.class === 'none' ? 'ended' : 'running', endsOn: undefined });
