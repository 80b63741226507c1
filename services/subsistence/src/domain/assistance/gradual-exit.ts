import { addMonths, lastOfMonth, mulDiv } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import { appliedTrial } from '../classification/judgement.ts';
import type { HouseholdFact } from '../household/facts.ts';
import type { ReviewLaw } from '../law/assistance-law.ts';
import type { Judged } from '../procedure/subsistence-case.ts';
import type { RunningGrant } from './assistance.ts';
import { monthAfter } from './grants.ts';

const wagesOf = (facts: readonly HouseholdFact[]): number =>
  facts.reduce((sum, { item, amount, months = 1 }) => (item === 'wage' ? sum + (amount * 12) / months : sum), 0);

/**
 * 就业导致收入超过标准 (57号 Art 33): income is all that fails, and wages have risen since it was last judged. Property, a false report and a death lead to no
 * period of grace.
 */
export const isByJob = ({ judgement, snapshot }: Judged, before: Judged | undefined): boolean => {
  const failing = appliedTrial(judgement)?.failing ?? [];
  const isIncomeAlone = failing.length > 0 && failing.every((code) => code === 'income');
  return isIncomeAlone && before !== undefined && wagesOf(snapshot.household.facts) > wagesOf(before.snapshot.household.facts);
};

/** Whether the region gives one, and to this household: some do only where the family told of the job itself. */
export const mayLeaveGradually = (isSelfReported: boolean, { exitShares, exitFor }: ReviewLaw): boolean =>
  exitShares !== undefined && (exitFor !== 'self-reported' || isSelfReported);

/** 渐退期: from the month after the decision, month by month the share that is still paid; the last day of the last of them is the end. */
export const gradualExit = (grants: readonly RunningGrant[], decidedOn: Day, law: ReviewLaw): readonly RunningGrant[] => {
  const from = monthAfter(decidedOn);
  return (law.exitShares ?? [])
    .toSorted((one, other) => one.month - other.month)
    .flatMap(({ share }, at) => {
      const month = addMonths(from, at);
      return grants.map((it) => ({ ...it, amount: shareOf(it.amount, share, law), from: month, until: lastOfMonth(month) }));
    });
};

const shareOf = (amount: Fen, share: number, { roundingMode, roundingUnit }: ReviewLaw): Fen =>
  mulDiv(amount, share, 10_000, roundingMode, roundingUnit);
