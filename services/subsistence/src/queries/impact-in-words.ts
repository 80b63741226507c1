import { formatFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import type { KeptImpact } from '../adapters/database/impacts.ts';
import type { ToldImpact } from '../domain/impact/rounded.ts';
import type { Tally } from '../domain/impact/tally.ts';

const households = (n: number): string => `${String(n)} 户`;

const counted = (who: string, it: Tally | undefined): string => {
  if (!it) return `${who}户数过少，不予列明`;
  const { newlyGiven, noLongerGiven, more, less, otherClass, undecidable } = it.changes;
  return [
    `${who}测算 ${households(it.seen)}，新增 ${households(newlyGiven)}，不再给予 ${households(noLongerGiven)}`,
    `增发 ${households(more)}，减发 ${households(less)}，类别变化 ${households(otherClass)}，不能判定 ${households(undecidable)}`,
    `每月金额由 ${formatFen(it.fenBefore as Fen)} 变为 ${formatFen(it.fenAfter as Fen)}`,
  ].join('，');
};

/** What came of it, from the figures that are told, and from no others. */
export const impactInWords = ({ concerned, state }: Pick<KeptImpact, 'concerned' | 'state'>, { assisted, refused }: ToldImpact): string => {
  if (concerned.length === 0) return '该提请事项不涉及本业务的认定标准和金额，没有家庭受影响。';
  if (state !== 'done') return '正在测算。';
  return `${counted('在册家庭', assisted)}。${counted('未予确认家庭', refused)}。`;
};
