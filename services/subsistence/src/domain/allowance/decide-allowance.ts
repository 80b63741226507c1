import type { Act } from '@jiuzhu/casework';
import { lastOfMonth } from '@jiuzhu/kernel';
import type { AllowanceDecision, AllowancesMoved, EndReason } from './allowance-decision.ts';
import type { Allowance, Allowances } from './allowance.ts';
import type { Claim } from './conditions.ts';
import { allowanceEndedBefore, nextLook } from './moving.ts';
import type { Offer } from './offer.ts';
import type { Weighed } from './weigh-claim.ts';
import { monthAfter } from '../assistance/grants.ts';

type Row = Extract<Offer, { isOffered: true }>['row'];
type Weighing = { readonly claim: Claim; readonly row: Row; readonly weighed: Weighed; readonly standardsHash: string };

/** 审核确认: it is given from the month after the decision, or refused with all its reasons. */
export const allowanceDecided = (it: Allowances, { claim, row, weighed, standardsHash }: Weighing, act: Act): AllowancesMoved => {
  const { kind, personId, certificateHash } = claim;
  const { verdict, reasons, amount, full } = weighed;
  const from = monthAfter(act.on);
  const number = it.decisions + 1;
  const isGranted = verdict === 'pass';
  const of = { kind, ...(personId ? { personId } : {}), every: row.every, ...(certificateHash ? { certificateHash } : {}) };
  const made: AllowanceDecision = {
    ...{ ...act, ...of, number, reasons, standardsHash, full },
    ...(isGranted ? { outcome: 'granted', amount, from } : { outcome: 'refused', amount: noFen }),
  };
  if (!isGranted) return { allowances: { ...it, decisions: number }, made: [made] };
  const given: Allowance = {
    ...{ ...of, amount, from },
    ...(row.every === 'year' ? { paidIn: row.month } : {}),
    // what is given once is over with its month
    ...(row.every === 'once' ? { until: lastOfMonth(from) } : {}),
  };
  return { allowances: { ...it, given: [...it.given, given], decisions: number, lookOn: nextLook(act.on) }, made: [made] };
};

const noFen = 0 as Allowance['amount'];

/** 终止: the family gives it up, or it is taken; nothing of it is weighed. */
export const allowanceEnded = (it: Allowances, ended: Allowance, reason: EndReason, act: Act): AllowancesMoved => {
  const from = monthAfter(act.on);
  const number = it.decisions + 1;
  const { kind, personId, every } = ended;
  const given = it.given.flatMap((one) => (one === ended ? allowanceEndedBefore(one, from) : [one]));
  const made: AllowanceDecision = {
    ...{ ...act, kind, ...(personId ? { personId } : {}), every, number, outcome: 'ended', reason },
    ...{ amount: noFen, from, reasons: [] },
  };
  return { allowances: { ...it, given, decisions: number }, made: [made] };
};
