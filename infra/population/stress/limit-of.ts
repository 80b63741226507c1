import type { Aim, Household } from '../household.ts';
import type { Limits } from '../limits.ts';
import { fundsOf, monthlyOf, spentBy } from '../money/sums.ts';

/** A limit as the law has it for a household, as a fraction so that nothing is rounded, and the household's own figure beside it. */
export type Beside = { readonly figure: number; readonly limit: number; readonly per: number };

/** Income is by the month, all else as it is counted. `figure * per` against `limit` is exact. */
export const besideLimit = (household: Household, limits: Limits, target: Aim['target']): Beside => {
  const { settlement, members, property } = household;
  const persons = members.length;
  const standard = limits.standard[settlement] * persons;
  switch (target) {
    case 'standard':
      return { figure: monthlyOf(household), limit: standard, per: 1 };
    case 'margin':
      return { figure: monthlyOf(household), limit: standard * limits.marginMultiple, per: 10_000 };
    case 'disposable-income':
      return { figure: monthlyOf(household), limit: limits.disposableIncome[settlement] * persons, per: 12 };
    case 'financial-assets':
      return { figure: fundsOf(household), limit: standard * 12 * limits.financialAssets, per: 10_000 };
    case 'home-area':
      return { figure: property.home.area, limit: limits.homeArea[settlement] * persons, per: 1 };
    case 'rigid-share':
      return { figure: spentBy(household), limit: monthlyOf(household) * 12 * limits.rigidShare, per: 10_000 };
  }
};

/** The whole figures around a limit: the highest below, the limit itself where a whole figure can be there, the lowest above. */
export const around = ({ limit, per }: Beside, where: -1 | 0 | 1): number => {
  const below = Math.floor(limit / per);
  return limit % per === 0 ? below + where : where > 0 ? below + 1 : below;
};
