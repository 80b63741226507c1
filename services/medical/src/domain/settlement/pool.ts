import { type MedicalClass, medicalClasses } from '../people/medical-class.ts';
import type { CareKind } from './bill.ts';

/** The two accounts of a person's year: inpatient care and that of chronic diseases share one (共用年度救助限额), ordinary outpatient care has its own. */
export const pools = ['shared', 'outpatient'] as const;
export type Pool = (typeof pools)[number];

export const poolOf = (kind: CareKind): Pool => (kind === 'outpatient' ? 'outpatient' : 'shared');

type PoolKey = MedicalClass | `${MedicalClass}-outpatient`;

/** Under which key a region writes the figure of a class and an account. */
export const poolKey = (of: MedicalClass, pool: Pool): PoolKey => (pool === 'shared' ? of : `${of}-outpatient`);

export const poolKeys: readonly PoolKey[] = pools.flatMap((pool) => medicalClasses.map((of) => poolKey(of, pool)));
