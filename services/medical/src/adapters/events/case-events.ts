import { servedSince, serviceOf } from '@jiuzhu/casework';
import type { Event } from '@jiuzhu/kernel';
import { illnessPoorDecided } from '@jiuzhu/schema/events/medical/illness-poor-decided.ts';
import { medicalCaseMoved } from '@jiuzhu/schema/events/medical/case-moved.ts';
import { letterServed } from '@jiuzhu/schema/events/medical/letter-served.ts';
import { paymentDue } from '@jiuzhu/schema/events/medical/payment-due.ts';
import { reimbursementDecided } from '@jiuzhu/schema/events/medical/reimbursement-decided.ts';
import { reimbursementReversed } from '@jiuzhu/schema/events/medical/reimbursement-reversed.ts';
import { yearOf } from '@jiuzhu/kernel';
import type { MedicalCase } from '../../domain/cases/medical-case.ts';
import { agencyOf, dueOf, stageOf, statusOf } from '../../domain/cases/status.ts';
import { leftOf } from '../../domain/settlement/bill.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';

/** What every change of a case tells by itself: how it was decided and what is to be paid, that its letter came, that it was taken back, and where it stands now. */
export const caseEvents = (before: MedicalCase | undefined, after: MedicalCase, settlement?: Settlement): readonly Event[] => [
  ...(after.decision && !before?.decision ? decidedOf(after, settlement) : []),
  ...servedOf(before, after),
  ...(settlement?.reversal && !before?.reversed ? [reversedOf(after, settlement)] : []),
  movedOf(after),
];

const ofCase = ({ id: caseId, householdId, personId }: MedicalCase) => ({ caseId, householdId, personId });

const decidedOf = (it: MedicalCase, settlement: Settlement | undefined): readonly Event[] => {
  const { decision, claim, region } = it;
  if (!decision) return [];
  const { outcome, on, reasons, until } = decision;
  const failed = reasons.filter(({ verdict }) => verdict !== 'pass').map(({ code }) => code);
  if (!claim) return [illnessPoorDecided({ ...ofCase(it), outcome, ...(until ? { from: on, until } : {}), reasons: failed, region, on })];
  const { kind, total, dischargedOn } = claim.bill;
  const year = yearOf(dischargedOn);
  const { paid = decision.amount, tilt = decision.amount, left = leftOf(claim.bill) } = settlement?.outcome ?? {};
  const whose = { ...(decision.class ? { class: decision.class } : {}), ...(settlement ? { settlementId: settlement.id } : {}) };
  const told = reimbursementDecided({ ...ofCase(it), outcome, ...whose, kind, year, total, paid, tilt, left, reasons: failed, region, on });
  if (!decision.paymentId || paid === 0) return [told];
  const due = { paymentId: decision.paymentId, what: 'reimbursement', payee: 'person', year, amount: paid, on } as const;
  return [told, paymentDue({ ...ofCase(it), ...due, payer: county(region) })];
};

/** That the letter came, and until when the decision may be brought before another. */
const servedOf = (before: MedicalCase | undefined, after: MedicalCase): readonly Event[] =>
  servedSince(before, after).flatMap((notice) => {
    const { id: caseId, householdId, decision } = after;
    const { servedOn } = notice;
    return servedOn ? [letterServed({ caseId, householdId, servedOn, ...serviceOf(notice, decision?.remedies ?? {}) })] : [];
  });

const county = (region: MedicalCase['region']): MedicalCase['region'] => region.slice(0, 6) as MedicalCase['region'];

const reversedOf = (it: MedicalCase, { id: settlementId, year, outcome, reversal }: Settlement): Event => {
  if (!reversal) throw new Error('nothing was taken back');
  return reimbursementReversed({ ...ofCase(it), settlementId, reason: reversal.reason, year, paid: outcome.paid, on: reversal.on });
};

const movedOf = (it: MedicalCase): Event => {
  const due = dueOf(it);
  return medicalCaseMoved({
    ...{ caseId: it.id, householdId: it.householdId, caseType: 'MedicalCase', status: statusOf(it), stage: stageOf(it) },
    ...{ openedOn: it.opened.on, ...(due ? { dueOn: due.day } : {}), paused: statusOf(it) === 'incomplete' },
    ...{ agency: agencyOf(it), region: it.region },
  });
};
