import { noticeOf } from '@jiuzhu/casework';
import { formatFen } from '@jiuzhu/kernel';
import { actualOf, type Reason, showFigure } from '@jiuzhu/policy';
import { noticeView } from '@jiuzhu/post';
import type { ReadFile } from '../adapters/database/case-files.ts';
import { capital } from '../adapters/input-shapes.ts';
import { agencyOf, dueOf, stageOf, statusOf } from '../domain/cases/status.ts';
import { matterOf, type MedicalCase, theDecision } from '../domain/cases/medical-case.ts';
import { letterOfCase } from '../domain/explanation/case-letter.ts';
import { explain, explainToOfficer } from '../domain/explanation/explain.ts';

/** Where a case stands, in the words of the ledger. */
export const standingView = (it: MedicalCase) => ({
  ...{ status: statusOf(it), stage: stageOf(it), openedOn: it.opened.on, dueOn: dueOf(it)?.day ?? null },
  ...{ matter: capital(matterOf(it)), paused: statusOf(it) === 'incomplete', agency: agencyOf(it), region: it.region },
});

const claimView = ({ case: { claim } }: ReadFile) => {
  if (!claim) return null;
  const { total, inPolicy, basic, catastrophic, supplementary, ...care } = claim.bill;
  return {
    ...{ providerCode: claim.providerCode, billNumber: claim.billNumber ?? null, cause: capital(claim.cause) },
    ...{ ...care, kind: capital(care.kind), place: capital(care.place), epidemic: care.epidemic === true },
    ...{ totalCost: total, inPolicyCost: inPolicy, basicPaid: basic, catastrophicPaid: catastrophic, supplementaryPaid: supplementary },
  };
};

const papersView = ({ case: { missing, came } }: ReadFile) => [
  ...missing.map((paper) => ({ paper: capital(paper), cameOn: null })),
  ...(came?.papers ?? []).map((paper) => ({ paper: capital(paper), cameOn: came?.on ?? null })),
];

const publicityView = ({ case: { publicity } }: ReadFile) => (publicity ? { from: publicity.opensOn, until: publicity.closesOn } : null);

export const reasonView = (reason: Reason) => ({
  ...{ code: reason.code, verdict: capital(reason.verdict), article: reason.article },
  ...{ text: explain(reason), officerText: explainToOfficer(reason) },
  ...{ actual: reason.actual === undefined ? null : actualOf(reason), limit: showFigure(reason.limit, reason.unit) },
});

export const decisionView = ({ case: it, steps }: ReadFile) => {
  const { decision } = it;
  if (!decision) return null;
  const { outcome, on, by, amount, reasons, settlementId, letter, remedies } = decision;
  const notice = noticeOf(it, theDecision);
  return {
    ...{ outcome: capital(outcome), decidedOn: on, decidedBy: by, class: decision.class ? capital(decision.class) : null },
    ...{ amount, amountText: formatFen(amount), reasons: reasons.map(reasonView) },
    settlement: settlementId ?? null,
    letter: { text: letterOfCase(it, steps) ?? '', ...letter },
    notice: notice ? noticeView(notice, undefined, remedies) : null,
  };
};

/** What a case is about, and how it was decided. */
export const fileView = (it: ReadFile) => ({
  ...{ patient: { id: it.case.personId }, papers: papersView(it), claim: claimView(it) },
  ...{ publicity: publicityView(it), objectedOn: it.case.objected?.on ?? null, decision: decisionView(it) },
});
