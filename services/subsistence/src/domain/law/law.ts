import { basisPoints, choice, count, fenPerPersonMonth, months, number, oneOf, squareMetres, table } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { disabilityKinds, excludableItems, spendingItems } from '../household/facts.ts';

/** Each limit of property has a figure for the subsistence household and one for the margin household (民发〔2021〕57号 Art 8, Art 14). */
const byClass = { by: ['tekun', 'dibao', 'margin', 'rigid'] } as const;

/** What decides who is entitled, and to how much. Every figure is a region's own; only the words stand in code. */
export const entitlementLaw = {
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

  propertyComparator: choice('subsistence.property.comparator', ['lt', 'le']),
  /** financial assets per person, as a multiple of the standard of one year */
  financialAssets: basisPoints('subsistence.property.financial-assets', byClass),
  vehicles: count('subsistence.property.vehicles', byClass),
  /** homes beyond this count are accepted while all homes together stay within the area per person */
  homes: count('subsistence.property.homes', byClass),
  homeArea: squareMetres('subsistence.property.home-area', byClass),
  businesses: count('subsistence.property.businesses', byClass),
  machinery: count('subsistence.property.machinery', byClass),

  /** 低保边缘家庭: 1.5 times by 57号 Art 8 and 民发〔2022〕83号, 2 times in some places */
  marginMultiple: basisPoints('subsistence.margin.multiple'),
  marginComparator: choice('subsistence.margin.comparator', ['lt', 'le']),
  /** which certificates let a person of a margin household apply alone: the kind, and the mildest grade that still counts */
  singlePersonDisabilities: table('subsistence.single-person.disabilities', {
    kind: oneOf(['any', ...disabilityKinds]),
    grade: number('count'),
  }),
  /** a share of the standard, or the difference between the standard and the person's own income */
  singlePersonBasis: choice('subsistence.single-person.basis', ['share', 'difference']),
  singlePersonShare: basisPoints('subsistence.single-person.share', { by: ['disability', 'major-illness'] }),

  /** 分类施保, Order 649 Art 12 para 2: a duty without a national rate; one person counts once, by the highest share */
  supplement: basisPoints('subsistence.supplement', { by: ['elderly', 'minor', 'severe-disability', 'major-illness'] }),
  /** the one rounding there is: of the household's amount */
  roundingMode: choice('subsistence.rounding.mode', ['up', 'down', 'halfUp', 'halfEven']),
  roundingUnit: choice('subsistence.rounding.unit', ['fen', 'jiao', 'yuan']),
} satisfies Law;

export type EntitlementLaw = Standards<typeof entitlementLaw>;
