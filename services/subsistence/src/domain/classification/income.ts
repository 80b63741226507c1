import { unknown } from '@jiuzhu/policy';
import { amountAt } from './account.ts';
import type { Account } from './account.ts';
import { isCountable, less, shareOfMonthly } from './monthly.ts';
import type { Monthly } from './monthly.ts';
import { isIn, placeOf } from './places.ts';
import type { Rules } from './rules.ts';

/**
 * 家庭收入, by the month: 57号 Art 13. What is excluded is left out, what may be deducted is deducted, and less than nothing is nothing. Unknown
 * while the account says that something is missing, or where it is beyond counting.
 */
export const householdIncome = (account: Account, rules: Rules): Monthly => {
  if (!isJudgeable(account)) return unknown;
  const wage = amountAt(account, wages);
  const others = countedIncome(account, rules.countedPlaces) - wage;
  let workCost = 0;
  let further = 0;
  for (const row of rules.deductions) {
    if (row.place === costOfWork) workCost += deductionOf(account, row);
    else further += deductionOf(account, row);
  }
  // 57号 Art 13(1): the cost of working is deducted from the wage; the other deductions are from the income as a whole
  const total = less(less(wage, workCost) + others, further);
  return isCountable(total) ? total : unknown;
};

/** What the person earns alone. Found but not declared, it belongs to nobody yet. */
export const ownIncome = (account: Account, counted: number, member: number): Monthly => {
  if (!isJudgeable(account)) return unknown;
  if ((account.foundMore & counted) !== 0) return unknown;
  let total = 0;
  for (const it of account.brief.facts) if (it.member === member && isIn(counted, it.place)) total += it.amount;
  return total;
};

const countedIncome = (account: Account, counted: readonly number[]): Monthly => {
  let total = 0;
  for (const place of counted) total += amountAt(account, place);
  return total;
};

const isJudgeable = ({ reportNeeds, incomeNeeds }: Account): boolean => reportNeeds.length === 0 && incomeNeeds.length === 0;

/** 57号 Art 13, last paragraph: the region's share of what was spent, up to its ceiling. */
export const deductionOf = (account: Account, { place, share, most }: Rules['deductions'][number]): Monthly => {
  const spent = spentOn(place, account);
  return spent === 0 ? 0 : Math.min(shareOfMonthly(spent, share), most);
};

const spentOn = (place: number, { medicalForIllness, rehabilitationForIllness, declared }: Account): Monthly =>
  place === medical ? medicalForIllness : place === rehabilitation ? rehabilitationForIllness : (declared[place] ?? 0);

const { wage: wages, 'work-cost': costOfWork, medical, rehabilitation } = placeOf;
