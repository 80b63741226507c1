import { basisPoints, fenAmount, mayLack, number, oneOf, table } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { allowanceKinds, periods, recipients } from '../allowance/allowance.ts';
import type { AllowanceKind } from '../allowance/allowance.ts';
import { disabilityKinds } from '../household/facts.ts';
import { dibaoLaw } from './dibao-law.ts';

const allowance = oneOf(allowanceKinds);
const classes = ['tekun', 'dibao', 'single-person', 'margin', 'rigid'] as const;
const amount = <const K extends AllowanceKind>(kind: K) => mayLack(fenAmount(`subsistence.allowance.${kind}`, { by: 'settlement' }));

/** What an allowance comes to each time it is paid. */
const amounts = {
  /** 冬季取暖补贴 */
  heating: amount('heating'),
  /** 困难残疾人生活补贴 */
  'disability-living': amount('disability-living'),
  /** 重度残疾人护理补贴 */
  'disability-nursing': amount('disability-nursing'),
  /** 特困残疾人家庭专项生活补助金 */
  'disabled-family': amount('disabled-family'),
  /** 无固定收入重残人员生活救助 */
  'disabled-without-income': amount('disabled-without-income'),
  /** 残疾儿童康复救助 */
  'child-rehabilitation': amount('child-rehabilitation'),
  /** 孤儿基本生活保障 */
  orphan: amount('orphan'),
  /** 事实无人抚养儿童基本生活补贴 */
  'unattended-child': amount('unattended-child'),
  /** 代缴城乡居民养老保险: the lowest tier, of which `premiumShare` says how much is paid for whom */
  'pension-premium': amount('pension-premium'),
  /** 癌症患者等特殊困难对象生活补助 */
  'illness-living': amount('illness-living'),
  /** 困难宗教教职人员救助 */
  clergy: amount('clergy'),
  /** 困难群众殡葬救助 */
  funeral: amount('funeral'),
} satisfies Readonly<Record<AllowanceKind, Law[string]>>;

/**
 * 其他补贴: no rule of the state sets one for all places. Each of these tables is a place's, adopted by document; what a place has not adopted it does not give.
 */
export const allowanceLaw = {
  ...amounts,
  /** to whom, how often, and of one that is paid once a year in which month (of the others nothing is to be said: 0) */
  offered: mayLack(
    table('subsistence.allowance.offered', { allowance, to: oneOf(recipients), every: oneOf(periods), month: number('count') }),
  ),
  /** which classes may have it; `any`: whoever meets the rest of it */
  classes: mayLack(table('subsistence.allowance.classes', { allowance, class: oneOf([...classes, 'any']) })),
  /** whose certificate is asked for: the kind of disability, and the mildest grade that still counts */
  disabilities: mayLack(
    table('subsistence.allowance.disabilities', { allowance, kind: oneOf(['any', ...disabilityKinds]), grade: number('count') }),
  ),
  /** what else must be so: completed years from so many on, below so many; and, with 1, a major illness, a paper that shows the rest, no income of one's own */
  conditions: mayLack(
    table('subsistence.allowance.conditions', {
      allowance,
      condition: oneOf(['age-from', 'age-below', 'major-illness', 'certificate', 'no-own-income']),
      figure: number('count'),
    }),
  ),
  premiumShare: mayLack(basisPoints('subsistence.allowance.pension-premium.share', { by: [...classes, 'none'] })),
  /** 不重复享受: what one person has a month of a group, by its number, is at most this share of the standard; what is given by name as a class counts too */
  stack: mayLack(
    table('subsistence.allowance.stack', {
      group: number('count'),
      of: oneOf([...allowanceKinds, 'tekun', 'single-person']),
      most: number('bp'),
    }),
  ),
  standard: mayLack(dibaoLaw.standard),
} satisfies Law;

export type AllowanceLaw = Standards<typeof allowanceLaw>;
