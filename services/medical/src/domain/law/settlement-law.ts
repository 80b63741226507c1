import { basisPoints, choice, fenAmount, type Law, mayLack, type Standards } from '@jiuzhu/policy';
import { medicalClasses } from '../people/medical-class.ts';
import { poolKeys } from '../settlement/pool.ts';

/** What medical assistance pays of a bill (国办发〔2021〕42号). Every figure is a region's own, and one for each class and each of the year's two accounts. */
export const settlementLaw = {
  /** 年度起付标准: what a person bears of a year's costs first */
  deductible: fenAmount('medical.deductible', { by: poolKeys }),
  /** 救助比例: what is paid of the rest */
  ratio: basisPoints('medical.ratio', { by: poolKeys }),
  /** 年度救助限额 */
  cap: fenAmount('medical.cap', { by: poolKeys }),
  /** what comes of care outside the place that nobody referred to and that was no emergency */
  unreferred: choice('medical.unreferred', ['as-referred', 'nothing']),
  /** 倾斜救助: from which remaining burden of a year on, which share of it, up to how much. A place that sets none of the three gives none. */
  tiltDeductible: mayLack(fenAmount('medical.tilt.deductible', { by: medicalClasses })),
  tiltRatio: mayLack(basisPoints('medical.tilt.ratio', { by: medicalClasses })),
  tiltCap: mayLack(fenAmount('medical.tilt.cap', { by: medicalClasses })),
  /** 重大疫情: declared on the days of its value. Whoever was admitted on one of them for it is asked for no referral, and pays the deductible and bears the share as the place says. */
  epidemic: mayLack(choice('medical.epidemic', ['declared', 'over'])),
  epidemicDeductible: mayLack(choice('medical.epidemic.deductible', ['as-ever', 'none'])),
  epidemicRatio: mayLack(basisPoints('medical.epidemic.ratio', { by: medicalClasses })),
  roundingMode: choice('medical.rounding.mode', ['up', 'down', 'halfUp']),
  roundingUnit: choice('medical.rounding.unit', ['fen', 'jiao', 'yuan']),
} satisfies Law;

export type SettlementLaw = Standards<typeof settlementLaw>;
