import type { Household, Income, IncomeItem } from '../household.ts';
import { incomeItems, moneyItems, spendingItems } from '../household.ts';

export const noIncome: Income = {
  ...{ wage: 0, operating: 0, property: 0, transfer: 0, 'preferential-pension': 0, 'family-planning-award': 0 },
  ...{ scholarship: 0, 'good-samaritan-award': 0, 'social-assistance': 0, 'basic-pension': 0 },
};

/** What all members together have of these items, in fen a month. A loss counts as what it is. */
export const monthlyOf = ({ members }: Household, items: readonly IncomeItem[] = incomeItems): number => {
  let sum = 0;
  for (const { income } of members) for (const item of items) sum += income[item];
  return sum;
};

/** All that was spent in twelve months. */
export const spentBy = ({ members }: Household): number => {
  let sum = 0;
  for (const { spending } of members) for (const item of spendingItems) sum += spending[item];
  return sum;
};

/** Deposits, securities, insurance and online finance together. */
export const fundsOf = ({ property }: Household): number => moneyItems.reduce((sum, item) => sum + property[item].amount, 0);
