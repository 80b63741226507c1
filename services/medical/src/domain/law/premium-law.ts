import { choice, fenAmount, type Law, money, number, oneOf, type Standards, table } from '@jiuzhu/policy';
import { medicalClasses } from '../people/medical-class.ts';

/** 分类资助参保 (649号 Art 29): who has how much of the year's premium paid. */
export const premiumLaw = {
  /** 个人缴费标准 of the year */
  premium: fenAmount('medical.premium'),
  /** by class: a share of the premium (全额资助 is all of it), an amount (定额资助), or both; a class without a row has nothing paid */
  subsidy: table('medical.premium.subsidy', { class: oneOf(medicalClasses), share: number('bp'), fixed: money('fen') }),
  roundingMode: choice('medical.rounding.mode', ['up', 'down', 'halfUp']),
  roundingUnit: choice('medical.rounding.unit', ['fen', 'jiao', 'yuan']),
} satisfies Law;

export type PremiumLaw = Standards<typeof premiumLaw>;
