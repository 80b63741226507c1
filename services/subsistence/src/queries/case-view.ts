import { appliedTrial, isGranted } from '../domain/classification/judgement.ts';
import { awaited } from '../domain/procedure/clock/awaited.ts';
import { agencyOf, dueOn, isPaused } from '../domain/procedure/deadlines.ts';
import { stageOf } from '../domain/procedure/status.ts';
import { lastDecision, lastOpinion } from '../domain/procedure/subsistence-case.ts';
import { issuedDecision, issuedOpinion } from '../domain/explanation/letter/issued.ts';
import type { Decision, Opinion, SubsistenceCase } from '../domain/procedure/subsistence-case.ts';
import { filingView } from './filing-view.ts';
import { amountView, judgementView, snapshotView } from './judgement-view.ts';
import { reasonView } from './reason-view.ts';

/** Where a case stands, in the words of the ledger. */
export const standingView = (it: SubsistenceCase) => ({
  status: it.status,
  stage: stageOf(it),
  openedOn: it.opened.on,
  dueOn: dueOn(it) ?? null,
  paused: isPaused(it),
  agency: agencyOf(it),
  awaited: awaited(it) ?? null,
  region: it.region,
});

export const appliedView = (it: SubsistenceCase) => ({ ...applicationView(it), ...filingView(it) });

const applicationView = ({ applicant, applicants, nearRelative, opened, accepted, asked, objections }: SubsistenceCase) => ({
  applicant: { id: applicant },
  alone: applicants.grain === 'person',
  nearRelative,
  appliedOn: opened.on,
  acceptedOn: accepted?.on ?? null,
  missing: asked?.missing ?? [],
  objections: objections.length,
});

export const verificationView = ({ verification }: SubsistenceCase) =>
  verification
    ? {
        ...{ kind: verification.kind, since: verification.since, requestId: verification.requestId ?? null },
        ...{ begunOn: verification.begunOn ?? null, withdrawnOn: verification.withdrawnOn ?? null },
      }
    : null;

export const opinionView = (opinion: Opinion) => ({
  ...{ round: opinion.round, givenOn: opinion.on, givenBy: opinion.by },
  judgement: judgementView(opinion.judged),
  issued: issuedOpinion(opinion),
});
export type OpinionView = ReturnType<typeof opinionView>;

export const latestOpinionView = (it: SubsistenceCase) => {
  const opinion = lastOpinion(it);
  return opinion ? opinionView(opinion) : null;
};

export const publicityView = ({ publicity }: SubsistenceCase) =>
  publicity ? { ...publicity, closedOn: publicity.closedOn ?? null } : null;

export const decisionView = (it: SubsistenceCase) => {
  const decision = lastDecision(it);
  return decision ? viewOf(it)(decision) : null;
};

export const decisionsView = (it: SubsistenceCase) => it.decisions.map(viewOf(it));

const viewOf =
  ({ accepted }: SubsistenceCase) =>
  (decision: Decision) => {
    const { number, cites, on, by, judged, from, recognisedUntil, noticeDue, homeVisitOn, delegations, meeting } = decision;
    return {
      ...{ number, cites: cites ?? null, decidedOn: on, decidedBy: by, confirmed: isGranted(judged.judgement) },
      ...amountView(judged.judgement),
      from: from ?? null,
      recognisedUntil: recognisedUntil ?? null,
      noticeDueOn: noticeDue?.day ?? null,
      noticeProvisional: noticeDue?.provisional ?? null,
      homeVisitOn: homeVisitOn ?? null,
      delegations: delegations ?? [],
      meeting: meeting ?? null,
      reasons: (appliedTrial(judged.judgement)?.reasons ?? []).map(reasonView),
      judgement: judgementView(judged),
      ...{ standardsHash: judged.standardsHash, rulesHash: judged.rulesHash },
      snapshot: snapshotView(judged.snapshot),
      issued: issuedDecision(decision, accepted?.periods),
    };
  };
export type DecisionView = ReturnType<ReturnType<typeof viewOf>>;
