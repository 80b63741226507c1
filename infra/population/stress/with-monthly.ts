import type { Household, Income } from '../household.ts';
import { incomeItems } from '../household.ts';
import { monthlyOf } from '../money/sums.ts';

/** The household with this income by the month, to the fen, earned by whom and from what it was earned before. */
export const withMonthly = (household: Household, target: number): Household => {
  const before = monthlyOf(household);
  let rest = target;
  const scaled = household.members.map(({ income }): Income => {
    if (before <= 0) return income;
    const part = { ...income };
    for (const item of incomeItems) rest -= part[item] = Math.floor((income[item] * target) / before);
    return part;
  });
  // what the floors left over is the first earner's, or, where nobody earns, what kin send to the head
  const first = Math.max(
    0,
    scaled.findIndex((income) => incomeItems.some((item) => income[item] > 0)),
  );
  const members = household.members.map((member, no) => {
    const income = scaled[no] ?? member.income;
    if (no !== first) return { ...member, income };
    const item = incomeItems.find((it) => income[it] > 0) ?? 'transfer';
    return { ...member, income: { ...income, [item]: income[item] + rest } };
  });
  return { ...household, members };
};
