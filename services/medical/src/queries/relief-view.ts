import { noticeOf } from '@jiuzhu/casework';
import { formatFen } from '@jiuzhu/kernel';
import { noticeView } from '@jiuzhu/post';
import { capital } from '../adapters/input-shapes.ts';
import { theDecision } from '../domain/cases/medical-case.ts';
import type { Relief } from '../domain/emergency/relief.ts';
import { askedBack, reliefStatusOf } from '../domain/emergency/standing.ts';
import { payers } from '../domain/emergency/costs.ts';
import { reclaimDue } from '../domain/emergency/turned-out.ts';
import { reclaimWords } from '../domain/explanation/reclaim-words.ts';
import { reliefLetter } from '../domain/explanation/relief-letter.ts';
import { articles } from '../domain/law/articles.ts';
import { reasonView } from './case-view.ts';
import { stepView } from './settlement-view.ts';

const claimView = ({ applied }: Relief) => {
  if (!applied) return null;
  const { cost, others } = applied;
  return {
    ...{ appliedOn: applied.on, billNumber: applied.billNumber ?? null, until: applied.until, totalCost: cost.total },
    ...{ eligibleCost: cost.eligible, basicPaid: others.basic, catastrophicPaid: others.catastrophic },
    ...{ supplementaryPaid: others.supplementary, othersPaid: others.others },
  };
};

const decisionView = (it: Relief) => {
  const { decision } = it;
  const notice = noticeOf(it, theDecision);
  if (!decision) return null;
  const { outcome, on, by, amount, others, reasons, steps, letter, remedies } = decision;
  return {
    ...{ outcome: capital(outcome), decidedOn: on, decidedBy: by, amount, amountText: formatFen(amount) },
    ...{ assistancePaid: others.assistance, charityPaid: others.charity, reasons: reasons.map(reasonView), steps: steps.map(stepView) },
    letter: { text: reliefLetter(decision), ...letter },
    notice: notice ? noticeView(notice, undefined, remedies) : null,
  };
};

const reclaimView = (it: Relief) => {
  const due = reclaimDue(it);
  if (!due) return null;
  return {
    ...{ since: due.on, amount: due.amount, amountText: formatFen(due.amount), text: reclaimWords(due), article: articles.emergency },
    payers: payers.flatMap((payer) => (due.others[payer] > 0 ? [{ payer: capital(payer), amount: due.others[payer] }] : [])),
  };
};

/** From the door of the hospital to the payment, and back. */
export const reliefView = (it: Relief) => {
  const { at, from, care, why } = it.brought;
  return {
    ...{ status: capital(reliefStatusOf(it)), provider: { id: it.providerId }, patient: it.patient ? { id: it.patient.personId } : null },
    ...{ broughtAt: new Date(at), broughtFrom: from, care: care.map(capital), why: capital(why) },
    ...{ reportedOn: it.reported.on, identifiedOn: it.identifiedOn ?? null },
    inquiries: it.inquiries.map(({ askedOn, answeredOn, outcome, origin, reference }) => ({
      ...{ askedOn, answeredOn: answeredOn ?? null, outcome: outcome ? capital(outcome) : null },
      ...{ origin: origin ?? null, reference: reference ?? null },
    })),
    ...{ claim: claimView(it), decision: decisionView(it), askedBack: askedBack(it), repaid: it.repaid },
    reclaimDue: reclaimView(it),
  };
};
