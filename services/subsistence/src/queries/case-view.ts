import { appliedTrial, isGranted } from '../domain/classification/judgement.ts';
import { agencyOf, deadlinesOf, dueOn, isPaused, lastOpinion, stageOf } from '../domain/procedure/subsistence-case.ts';
import type { Decision, Opinion, SubsistenceCase } from '../domain/procedure/subsistence-case.ts';
import { inGraph } from './in-graph.ts';
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
  region: it.region,
});

export const appliedView = ({ applicant, applicants, nearRelative, opened, accepted, asked, objections }: SubsistenceCase) => ({
  applicant: { id: applicant },
  alone: applicants.grain === 'person',
  nearRelative,
  appliedOn: opened.on,
  acceptedOn: accepted?.on ?? null,
  missing: asked?.missing ?? [],
  objections: objections.length,
});

export const deadlinesView = (it: SubsistenceCase) => deadlinesOf(it).map(({ what, ...rest }) => ({ what: inGraph(what), ...rest }));

export const opinionView = ({ round, on, by, judged }: Opinion) => ({
  ...{ round, givenOn: on, givenBy: by },
  judgement: judgementView(judged),
});

export const latestOpinionView = (it: SubsistenceCase) => {
  const opinion = lastOpinion(it);
  return opinion ? opinionView(opinion) : null;
};

export const publicityView = ({ publicity }: SubsistenceCase) =>
  publicity ? { ...publicity, closedOn: publicity.closedOn ?? null } : null;

export const decisionView = ({ decision }: SubsistenceCase) => (decision ? viewOf(decision) : null);

const viewOf = ({ on, by, judged, from, recognisedUntil, noticeDue, homeVisitOn }: Decision) => ({
  ...{ decidedOn: on, decidedBy: by, confirmed: isGranted(judged.judgement) },
  ...amountView(judged.judgement),
  from: from ?? null,
  recognisedUntil: recognisedUntil ?? null,
  noticeDueOn: noticeDue?.day ?? null,
  noticeProvisional: noticeDue?.provisional ?? null,
  homeVisitOn: homeVisitOn ?? null,
  reasons: (appliedTrial(judged.judgement)?.reasons ?? []).map(reasonView),
  judgement: judgementView(judged),
  ...{ standardsHash: judged.standardsHash, rulesHash: judged.rulesHash },
  snapshot: snapshotView(judged.snapshot),
});
