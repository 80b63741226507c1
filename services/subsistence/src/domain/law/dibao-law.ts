import { basisPoints, choice, fenPerPersonMonth, months, number, oneOf, table } from '@jiuzhu/policy';
import type { Law } from '@jiuzhu/policy';
import { absences, excludableItems, spendingItems } from '../household/facts.ts';

/** 最低生活保障: what income is, against which standard it is weighed, and what is paid. */
export const dibaoLaw = {
  /** 低保标准: Order 649 Art 10, set by the province or the prefecture */
  standard: fenPerPersonMonth('subsistence.standard', { by: 'settlement' }),
  /** 低于, strictly, in Order 649 Art 9 */
  incomeComparator: choice('subsistence.income.comparator', ['lt', 'le']),
  /** 规定期限内 of 57号 Art 13: how far back a declaration of income may lie */
  incomeWindow: months('subsistence.income.window'),
  /** what is no income: 57号 Art 13; the basic pension is on the list to the end of 2025 alone */
  excludedIncome: table('subsistence.income.excluded', { item: oneOf(excludableItems) }),
  /** what spending is deducted, which share of it, and up to how much of one person's standard: 57号 Art 13, last paragraph */
  deductions: table('subsistence.income.deductions', { item: oneOf(spendingItems), share: number('bp'), ceiling: number('bp') }),
  /** who belongs to the family and does not count: away for which reason, and since how many months: 57号 Art 7 */
  excludedMembers: table('subsistence.members.excluded', { reason: oneOf(absences), months: number('months') }),

  /**
   * 补差或分档, 57号 Art 23: the first row whose line lies above the income, in shares of the standard, says what is paid: the difference, or a
   * share of the standard for each member (of a difference nothing is to be said: 0).
   */
  bands: table('subsistence.amount.bands', { below: number('bp'), pays: oneOf(['difference', 'share']), share: number('bp') }),
  /** the least that is paid, for each member, as a share of the standard; 0 where the region has no such floor */
  minimum: basisPoints('subsistence.amount.minimum'),
  /** 分类施保, Order 649 Art 12 para 2: a duty without a national rate; one person counts once, by the highest share */
  supplement: basisPoints('subsistence.supplement', { by: ['elderly', 'minor', 'severe-disability', 'major-illness'] }),
  /** the one rounding there is: of the household's amount */
  roundingMode: choice('subsistence.rounding.mode', ['up', 'down', 'halfUp', 'halfEven']),
  roundingUnit: choice('subsistence.rounding.unit', ['fen', 'jiao', 'yuan']),
} satisfies Law;
