import { basisPoints, choice, fenAmount, number, oneOf, table } from '@jiuzhu/policy';
import type { Law } from '@jiuzhu/policy';
import { spendingItems } from '../household/facts.ts';

/** 刚性支出困难家庭: 刚性支出困难家庭认定办法 (2024-10-24). */
export const rigidLaw = {
  /** 上年度人均可支配收入, for a year: the household's income per member lies below it */
  disposableIncome: fenAmount('subsistence.disposable-income', { by: 'settlement' }),
  /** which share of the income the rigid spending exceeds, or reaches */
  rigidRatio: basisPoints('subsistence.rigid.ratio'),
  rigidComparator: choice('subsistence.rigid.comparator', ['gt', 'ge']),
  /** what spending is rigid, and which share of it counts; `living` is a share of the standard of all members */
  rigidItems: table('subsistence.rigid.items', { item: oneOf(['living', ...spendingItems]), share: number('bp') }),
  /** education counts up to what a public school costs: for each member who studies, for a year */
  educationCeiling: fenAmount('subsistence.rigid.education-ceiling'),
} satisfies Law;
