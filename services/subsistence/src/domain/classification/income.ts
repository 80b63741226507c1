import { unknown } from '@jiuzhu/policy';
import { amountAt } from './account.ts';
import type { Account } from './account.ts';
import { isCountable, less, shareOf, shareOfMonthly } from './monthly.ts';
import type { Monthly } from './monthly.ts';
import { firstSpending, isIn, placeOf } from './places.ts';
import type { Rules } from './rules.ts';

/**
 * 家庭收入, by the month: 57号 Art 13. What is excluded is left out, what may be deducted is deducted, and less than nothing is nothing. Unknown
 * while the account says that something is missing, or where it is beyond counting.
 */
export const householdIncome = (account: Account, rules: Rules): Monthly => {
  if (!isJudgeable(account)) return unknown;
  const wage = amountAt(account, placeOf.wage);
  const others = countedIncome(account, rules.counted) - wage;
  let workCost = 0;
  let further = 0;
  for (const row of rules.law.deductions) {
    if (row.item === 'work-cost') workCost += deductionOf(account, rules, row);
    else further += deductionOf(account, rules, row);
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

const countedIncome = (account: Account, counted: number): Monthly => {
  let total = 0;
  for (let place = 0; place < firstSpending; place += 1) if (isIn(counted, place)) total += amountAt(account, place);
  return total;
};

const isJudgeable = ({ reportNeeds, incomeNeeds }: Account): boolean => reportNeeds.length === 0 && incomeNeeds.length === 0;

type Deduction = Rules['law']['deductions'][number];

/** 57号 Art 13, last paragraph: the region's share of what was spent, up to its ceiling. */
export const deductionOf = (account: Account, { standard }: Rules, { item, share, ceiling }: Deduction): Monthly => {
  const spent =
    item === 'medical'
      ? account.medicalForIllness
      : item === 'rehabilitation'
        ? account.rehabilitationForIllness
        : (account.declared[placeOf[item]] ?? 0);
  return spent === 0 ? 0 : Math.min(shareOfMonthly(spent, share), shareOf(standard, ceiling));
};
