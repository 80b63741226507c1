import { count, fenPerPersonMonth, number, oneOf, table } from '@jiuzhu/policy';
import type { Law } from '@jiuzhu/policy';
import { disabilityKinds, excludableItems } from '../household/facts.ts';

const disabilities = { kind: oneOf(['any', ...disabilityKinds]), grade: number('count') };

/** 特困人员: 特困人员认定办法 (民发〔2021〕43号). */
export const tekunLaw = {
  /** completed years: Art 5 */
  tekunElderlyAge: count('subsistence.tekun.elderly-age'),
  /** below so many completed years: 16 in Art 5, 18 where the coverage was extended (中办发〔2020〕18号) */
  tekunMinorAge: count('subsistence.tekun.minor-age'),
  /** whose disability leaves no capacity to work: the kind, and the mildest grade that still counts: Art 5 */
  tekunDisabilities: table('subsistence.tekun.disabilities', disabilities),
  /** what is no source of living, though it comes in: Art 6 */
  tekunExcludedIncome: table('subsistence.tekun.income.excluded', { item: oneOf(excludableItems) }),
  /** from how many years on an obligor who lives on the subsistence allowance owes nothing: Art 8(2) */
  obligorDibaoAge: count('subsistence.tekun.obligor.dibao-age'),
  /** from how many years on one of low income and property owes nothing: Art 8(3) */
  obligorElderlyAge: count('subsistence.tekun.obligor.elderly-age'),
  /** whose disability does the same: Art 8(4) */
  obligorDisabilities: table('subsistence.tekun.obligor.disabilities', disabilities),
  /** 基本生活标准: Order 649 Art 15; at least 1.3 times the standard in many provinces */
  tekunBasic: fenPerPersonMonth('subsistence.tekun.basic', { by: 'settlement' }),
  /** 照料护理标准, by where the person lives and what self-care is left */
  tekunCare: fenPerPersonMonth('subsistence.tekun.care', {
    by: ['home-capable', 'home-partial', 'home-full', 'centralised-capable', 'centralised-partial', 'centralised-full'],
  }),
} satisfies Law;
