import type { Act } from '@jiuzhu/casework';
import { basisOf } from '../assistance/basis.ts';
import { standingGrants, totalOf } from '../assistance/assistance.ts';
import type { Assistance, RunningGrant } from '../assistance/assistance.ts';
import { nextDecision } from '../assistance/assistance-decision.ts';
import type { Decided, Outcome } from '../assistance/assistance-decision.ts';
import { endedBefore, monthAfter, monthAfterNotice } from '../assistance/grants.ts';
import { judge } from '../classification/judge.ts';
import type { ToldGrant } from '../classification/judgement.ts';
import type { PersonId } from '../household/facts.ts';
import type { CareDecisionLaw } from '../law/care-law.ts';
import { entitlementLaw } from '../law/law.ts';
import { partOf } from '@jiuzhu/policy';
import type { Judged } from '../procedure/subsistence-case.ts';
import { standingOfCare } from './care.ts';
import type { Care } from './care.ts';
import { foundSince } from './found-since.ts';

/** What the household was judged from last, judged with what was found of this person's care since; nothing else about it has moved, or this is nobody's to decide here. */
export const judgedWithCare = (it: Assistance, before: Judged, care: Care, law: CareDecisionLaw, rulesHash: string): Judged | undefined => {
  const standards = partOf(law, entitlementLaw);
  const survey = foundSince(before.snapshot.survey, [care]);
  const snapshot = { ...before.snapshot, ...(survey ? { survey } : {}) };
  const judgement = judge(snapshot, standards);
  if (judgement.class === 'undecidable' || judgement.class !== it.class) return undefined;
  const isTheirs = isOf(care.personId);
  const others = standingGrants(it).filter((grant) => !isTheirs(grant));
  const isSame = (grant: ToldGrant) =>
    others.some(({ class: of, personId, amount }) => of === grant.class && personId === grant.personId && amount === grant.amount);
  const rest = judgement.grants.filter((grant) => !isTheirs(grant));
  const isAlone = before.snapshot.applicants.grain === 'person';
  if (!judgement.grants.some(isTheirs) || !(isAlone || (rest.length === others.length && rest.every(isSame)))) return undefined;
  return { judgement, snapshot, standardsHash: standards.hash, rulesHash };
};

const isOf =
  (person: PersonId) =>
  ({ class: of, personId }: Pick<RunningGrant, 'class' | 'personId'>): boolean =>
    of === 'tekun' && personId === person;

type Reached = { readonly judged: Judged; readonly care: Care };

/** 照料护理标准档次 is decided (43号 Art 20, 23): what the person is given changes from the month after, less only after the reasons. */
export const careDecided = (it: Assistance, { judged, care }: Reached, act: Act, { noticeBefore }: CareDecisionLaw): Decided => {
  const isTheirs = isOf(care.personId);
  const was = standingGrants(it).find(isTheirs)?.amount ?? 0;
  const is = judged.judgement.grants.find(isTheirs)?.amount;
  const outcome: Outcome = is === undefined || is === was ? 'stays' : is > was ? 'increased' : 'reduced';
  const from = outcome === 'reduced' ? monthAfterNotice(act.on, noticeBefore) : monthAfter(act.on);
  const { number, cites, id } = nextDecision(it);
  const changed =
    outcome === 'stays' || is === undefined
      ? it.grants
      : [
          ...it.grants.flatMap((grant) => (isTheirs(grant) ? endedBefore([grant], from) : [grant])),
          { class: 'tekun' as const, personId: care.personId, amount: is, from },
        ];
  const alone = judged.snapshot.applicants.grain === 'person' ? judged.snapshot.applicants.personId : undefined;
  const assistance: Assistance = {
    ...it,
    ...{ grants: changed, decision: id, decisions: number },
    bases: it.bases?.map((basis) => (basis.applying === alone ? basisOf(id, judged) : basis)),
  };
  const left = { class: it.class, amount: totalOf(assistance), ...(outcome === 'stays' ? {} : { from }), judged };
  return { assistance, made: { ...act, number, kind: 'care', cites, outcome, reason: 'self-care', ...left } };
};

/** By what it was decided, so that what is assessed next is known to differ from it. */
export const settledCare = (it: Care): Care => ({ ...it, decided: standingOfCare(it) });
