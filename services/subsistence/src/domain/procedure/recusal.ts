import type { SubsistenceCase } from './subsistence-case.ts';

/** 回避: who of these officers is a near relative of a member (57号 Art 11). */
export const recused = ({ kin }: Pick<SubsistenceCase, 'kin'>, officers: readonly string[]): readonly string[] => [
  ...new Set(officers.filter((it) => kin.includes(it))),
];
