import type { Holding, Household } from '../household.ts';
import { noIncome } from '../money/sums.ts';

const nothing: Holding = { amount: 0, count: 0, area: 0 };
const noSpending = { medical: 0, education: 0, rehabilitation: 0, 'work-cost': 0, 'support-paid': 0, housing: 0 };

/** One small home and nothing else. */
export const owningLittle = (household: Household): Household => ({
  ...household,
  property: {
    ...{ deposit: nothing, securities: nothing, insurance: nothing, 'online-finance': nothing, vehicle: nothing },
    ...{ home: { amount: 0, count: 1, area: 1000 * household.members.length }, business: nothing, machinery: nothing },
  },
});

/** Nothing but the four kinds of income: whatever a region excludes or deducts, the figure stays. Everyone is at home and has signed. */
export const calm = (household: Household): Household => ({
  ...household,
  members: household.members.map((member) => {
    const { wage, operating, property, transfer } = member.income;
    return {
      ...member,
      away: undefined,
      authorised: true,
      income: { ...noIncome, wage, operating, property, transfer },
      spending: noSpending,
    };
  }),
});

/** Without any income. */
export const penniless = (household: Household): Household => ({
  ...household,
  members: household.members.map((member) => ({ ...member, employed: false, income: noIncome })),
});
