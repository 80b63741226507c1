import { countyOf, firstDue, isMissed, noticeOf } from '@jiuzhu/casework';
import { addFen, fen, formatFen } from '@jiuzhu/kernel';
import type { Reason } from '@jiuzhu/policy';
import { noticeView } from '@jiuzhu/post';
import { inGraph } from '@jiuzhu/service-kit';
import type { YearOfPerson } from '../adapters/database/given.ts';
import { explain, explainToOfficer } from '../domain/explanation/explain.ts';
import { letterOf } from '../domain/explanation/letter.ts';
import { deadlinesOf } from '../domain/procedure/deadlines.ts';
import type { CaseGrant, CaseId, Decision, EducationCase } from '../domain/procedure/education-case.ts';
import { stageOf, statusOf } from '../domain/procedure/status.ts';

/** Where a case stands, in the words of the ledger. */
export const standingView = (it: EducationCase) => ({
  ...{ status: statusOf(it), stage: stageOf(it), openedOn: it.opened.on, paused: false, agency: countyOf(it.region), region: it.region },
  dueOn: firstDue(deadlinesOf(it)) ?? null,
});

export const applicationView = ({ application: it, opened }: EducationCase) => ({
  ...{ handedInAt: it.handedInAt, schoolCode: it.school.code || null, schoolName: it.school.name || null },
  ...{
    educationStage: inGraph(it.stage),
    placement: it.placement ? inGraph(it.placement) : null,
    boarding: it.boarding === 'boarding',
    schoolYear: it.schoolYear,
    fromTerm: it.from,
  },
  acceptedBy: opened.by,
});

const reasonView = (reason: Reason) => ({
  ...{ code: reason.code, verdict: reason.verdict, article: reason.article },
  ...{ text: explain(reason), officerText: explainToOfficer(reason) },
});

/** All that was decided, the first before the others. */
export const decisionsView = (it: EducationCase) =>
  it.decisions.map((decision) => {
    const { number, cites, outcome, on: decidedOn, by: decidedBy, class: of, reasons, standardsHash } = decision;
    const said = { number, cites: cites ?? null, outcome, decidedOn, decidedBy, class: of, reasons: reasons.map(reasonView) };
    return { ...said, standardsHash, letter: letterView(it, decision) };
  });

export const decisionView = (it: EducationCase) => decisionsView(it).at(-1) ?? null;

const letterView = (it: EducationCase, decision: Decision) => {
  const notice = noticeOf(it, decision.number);
  return notice ? { text: letterOf(it, decision), ...noticeView(notice, decision.noticeDue, decision.appeal ?? {}) } : null;
};

export const objectionsView = ({ objections }: EducationCase) => objections;

export const publicityView = ({ publicity }: EducationCase) => publicity && { ...publicity, closedOn: publicity.closedOn ?? null };

const grantView = (caseId: CaseId, schoolYear: number, { kind, amount, paidOn, stoppedFor, decision, ...it }: CaseGrant) => ({
  ...{ case: { id: caseId }, decision, schoolYear, term: it.term, kind: inGraph(kind), amount, amountText: formatFen(amount) },
  ...{ paysOn: it.paysOn, paidOn: paidOn ?? null, stopped: it.stopped, stoppedFor: stoppedFor ? inGraph(stoppedFor) : null },
});

export const grantsView = ({ id, application, grants }: EducationCase) => grants.map((it) => grantView(id, application.schoolYear, it));

export const endView = ({ ended }: EducationCase) =>
  ended && { why: inGraph(ended.why), on: ended.leftOn, recordedOn: ended.on, recordedBy: ended.by };

export const deadlinesView = (it: EducationCase) =>
  deadlinesOf(it).map((one) => ({
    what: one.what,
    decision: one.of ?? null,
    dueOn: one.day,
    provisional: one.provisional,
    missed: isMissed(it.missed, one),
  }));

/** What was paid to a person in a school year, and what is to be. */
export const yearView = ({ personId, schoolYear, grants }: YearOfPerson) => {
  const paid = addFen(fen(0), ...grants.flatMap(({ amount, paidOn }) => (paidOn ? [amount] : [])));
  return {
    ...{ person: { id: personId }, schoolYear, paid, paidText: formatFen(paid) },
    grants: grants.map(({ caseId, ...it }) => grantView(caseId, schoolYear, it)),
  };
};
