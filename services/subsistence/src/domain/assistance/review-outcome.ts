import { fen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import type { Class } from '../classification/classify.ts';
import { totalOf as totalOfJudgement } from '../classification/judgement.ts';
import type { ReviewLaw } from '../law/assistance-law.ts';
import type { Judged } from '../procedure/subsistence-case.ts';
import { totalOf } from './assistance.ts';
import type { Assistance } from './assistance.ts';
import type { Outcome } from './assistance-decision.ts';
import { supportLost } from './support-lost.ts';
import { isByJob, mayLeaveGradually } from './gradual-exit.ts';

/** A household judged anew, and those of its members who have a grant of their own. */
export type JudgedAnew = { readonly household: Judged; readonly alone: readonly Judged[] };

/** What is given by it: beside a margin household's recognition, what its members have alone. */
export const grantsIn = ({ household: { judgement }, alone }: JudgedAnew) => [
  ...judgement.grants,
  ...(judgement.class === 'margin' ? alone.flatMap((it) => it.judgement.grants) : []),
];

export const classIn = ({ household }: JudgedAnew): Class => household.judgement.class;
export const amountIn = ({ household, alone }: JudgedAnew): Fen =>
  fen(
    totalOfJudgement(household.judgement) +
      (classIn({ household, alone }) === 'margin' ? alone.reduce((sum, it) => sum + totalOfJudgement(it.judgement), 0) : 0),
  );

type Sight = { readonly before: Judged | undefined; readonly isSelfReported: boolean };

/**
 * 增发、减发、停发 (57号 Art 31 to 33): what a household judged anew comes to. Of the same class, a change that is not a marked one changes nothing; an allowance that
 * ends because of a job, and of nothing else, ends month by month. Support in extreme difficulty is no allowance: it ends with the month (43号 Art 26), and that is
 * never too little a change.
 */
export const outcomeOf = (assistance: Assistance, anew: JudgedAnew, { before, isSelfReported }: Sight, law: ReviewLaw): Outcome => {
  const [was, is] = [totalOf(assistance), amountIn(anew)];
  const isLost = supportLost(assistance, grantsIn(anew)).length > 0;
  if (classIn(anew) !== assistance.class) {
    if (!isLost && was > 0 && is === 0 && isByJob(anew.household, before) && mayLeaveGradually(isSelfReported, law)) return 'gradual-exit';
    return classIn(anew) === 'none' && is === 0 ? 'ended' : 'other-class';
  }
  if (!isLost && (is === was || !isMarked(was, is, law))) return 'stays';
  return is > was ? 'increased' : 'reduced';
};

/** What is no longer due at all is always a marked change. */
export const isMarked = (was: number, is: number, { markedChange = 0 }: Pick<ReviewLaw, 'markedChange'>): boolean =>
  is === 0 || Math.abs(is - was) * 10_000 >= was * markedChange;
