import { basisPoints, calendarDays, choice, count, fenAmount, months, money, number, oneOf, table, workingDays } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { spendKinds } from '../expenditure/spend.ts';
import { classes } from '../household/class.ts';
import { excludableItems } from '../household/facts.ts';
import { amountLaw, competenceLaw } from './emergency-law.ts';
import { noticeLaw } from './notice-law.ts';
import { stagesLaw } from './stages-law.ts';

/** Who may be given for what they had to spend: 民发〔2018〕23号 一(一). Every figure is a region's own. */
const entitlement = {
  /** 上年度人均可支配收入, for a year */
  disposableIncome: fenAmount('subsistence.disposable-income', { by: 'settlement' }),
  incomeComparator: choice('temporary.expenditure.income-comparator', ['lt', 'le']),
  /** what is no income: 民发〔2021〕57号 Art 13 */
  excludedIncome: table('subsistence.income.excluded', { item: oneOf(excludableItems) }),
  /** financial assets per person, as a multiple of the standard of one year */
  financialAssets: basisPoints('temporary.expenditure.financial-assets'),
  vehicles: count('temporary.expenditure.vehicles'),
  homes: count('temporary.expenditure.homes'),
  /** 超出家庭承受能力: which share of a year's income what nobody bears comes to, at least */
  burden: basisPoints('temporary.expenditure.burden'),
  /** how many months what was spent may go back */
  window: months('temporary.expenditure.window'),
} satisfies Law;

const amount = {
  /**
   * How much, by class and by kind of spending. A row counts from so much uncovered on, the last that does; what it gives is the lowest of what it says: the
   * standard times persons times months, a share of what is uncovered, an amount for each who had to spend, an amount. 0: it says nothing of this. Of a kind that has rows of
   * its own those count, all others together are `all`.
   */
  expenditureFormula: table('temporary.expenditure.formula', {
    class: oneOf(classes),
    kind: oneOf(['all', ...spendKinds]),
    from: money('fen'),
    months: number('months'),
    share: number('bp'),
    each: money('fen'),
    cap: money('fen'),
  }),
} satisfies Law;

export const spendingLaw = { ...amountLaw, ...entitlement, ...amount } satisfies Law;
export type SpendingLaw = Standards<typeof spendingLaw>;

/** What is decided by when, and how long it is posted before. */
const expenditurePeriods = {
  publicity: calendarDays('temporary.expenditure.period.publicity'),
  decision: workingDays('temporary.expenditure.period.decision'),
} satisfies Law;

/** What an application is held to. */
export const applyingLaw = { window: entitlement.window, ...expenditurePeriods } satisfies Law;

export const expenditureLaw = {
  ...spendingLaw,
  ...competenceLaw,
  ...expenditurePeriods,
  ...stagesLaw,
  ...noticeLaw,
} satisfies Law;
export type ExpenditureLaw = Standards<typeof expenditureLaw>;
