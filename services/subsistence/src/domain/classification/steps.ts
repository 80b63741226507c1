import type { Fen } from '@jiuzhu/kernel';
import { excludableItems, incomeItems, spendingItems } from '../household/facts.ts';
import type { FactItem } from '../household/facts.ts';
import { bandFor, bandOf, basicLiving, careFor, floorOf, incomeOf, singlePersonBasis, standardOf, supplementOf } from './amount.ts';
import type { Grant } from './classify.ts';
import { amountAt } from './account.ts';
import { deductionOf, ownIncome } from './income.ts';
import { partsOfFen, shareOf, shown } from './monthly.ts';
import type { Monthly } from './monthly.ts';
import { isIn, placeOf } from './places.ts';
import type { Standing } from './standing.ts';
import { rateOf } from './tekun-rate.ts';

/** One line of a computation, in whole fen for showing; `amount` alone was rounded. */
export type Step = { readonly code: string; readonly amount: Fen };

type Line = readonly [code: string, amount: Monthly];

/** How the amount of a grant was arrived at, line by line, so that an officer can follow the sum. */
export const stepsOf = (standing: Standing, { class: of, member, amount }: Grant): readonly Step[] => [
  ...linesOf(standing, of, member).map(([code, exact]): Step => ({ code, amount: shown(exact) })),
  { code: 'amount', amount },
];

const linesOf = (standing: Standing, of: Grant['class'], member: number | undefined): readonly Line[] => {
  if (member === undefined) return householdLines(standing);
  return of === 'tekun' ? tekunLines(standing, member) : aloneLines(standing, member);
};

const householdLines = (standing: Standing): readonly Line[] => [
  ...incomeLines(standing),
  ['household-income', incomeOf(standing)],
  ['standard-of-members', shareOf(standardOf(standing), 10_000)],
  [bandFor(standing)?.pays === 'share' ? 'band' : 'difference', bandOf(standing)],
  ...(floorOf(standing) > bandOf(standing) ? [['minimum', floorOf(standing)] as const] : []),
  ['supplement', supplementOf(standing)],
];

const incomeLines = ({ account, rules }: Standing): readonly Line[] =>
  [
    ...[...incomeItems, ...excludableItems]
      .filter((item: FactItem) => isIn(rules.counted, placeOf[item]))
      .map((item): Line => [`income.${item}`, amountAt(account, placeOf[item])]),
    ...spendingItems.flatMap((item) =>
      rules.deductions.filter(({ place }) => place === placeOf[item]).map((it): Line => [`deduction.${item}`, deductionOf(account, it)]),
    ),
  ].filter(([, amount]) => amount > 0);

const aloneLines = (standing: Standing, member: number): readonly Line[] => {
  const { account, rules } = standing;
  return [
    ['own-income', ownIncome(account, rules.counted, member)],
    ['standard', shareOf(rules.standard, 10_000)],
    [rules.law.singlePersonBasis, singlePersonBasis(standing, member)],
    ['supplement', supplementOf(standing, member)],
  ];
};

/** The first says by which standard, and why. */
const tekunLines = (standing: Standing, member: number): readonly Line[] => {
  const { settlement, by } = rateOf(standing, member);
  return [
    [`basic-living.${settlement}.${by}`, basicLiving(standing, member) * partsOfFen],
    ['care', careFor(standing, member) * partsOfFen],
  ];
};
