import { closed, nextRound, posted, roundOver } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { addDays, addWorkingDays } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { personsInExtremeDifficulty } from '../care/in-extreme-difficulty.ts';
import type { EndingLaw, ReviewLaw, TerminationLaw } from '../law/assistance-law.ts';
import type { CaseId, SubsistenceCase } from '../procedure/subsistence-case.ts';
import type { Assistance } from './assistance.ts';
import type { Ending } from './ending.ts';
import { supportToPost } from './support-lost.ts';
import { underReview } from './looked-at.ts';
import type { TerminationReason } from './reasons.ts';
import type { Review } from './review.ts';
import { amountIn, classIn, grantsIn } from './review-outcome.ts';
import type { JudgedAnew } from './review-outcome.ts';

/** The cases of the household, and the one from which its assistance came. */
type Rounds = { readonly origin: CaseId | undefined; readonly cases: readonly Pick<SubsistenceCase, 'publicity'>[] };

const endingPosted = (it: Assistance, review: Review, ending: Ending, { origin, cases }: Rounds, days: number): Assistance => ({
  ...{ ...it, review: { ...review, ending } },
  publicity: { ...posted(nextRound(it, ...cases), ending.on, days), caseId: origin },
});

/** 初审: what the reviewer came to, with which nothing is to be looked into any more; posted where somebody's support would end by it. */
export const reviewOpined = (it: Assistance, review: Review, anew: JudgedAnew, act: Act, rounds: Rounds, law: ReviewLaw): Assistance => {
  const opinion = { ...act, class: classIn(anew), amount: amountIn(anew) };
  const now: Review = { ...review, opinion, ending: undefined, recheck: undefined };
  const support = supportToPost(it, grantsIn(anew));
  if (support.length === 0) return { ...it, review: now, publicity: closed(it.publicity, act.on) };
  return endingPosted(it, now, { ...act, support }, rounds, law.exitPublicity);
};

/** The same of what is to be ended without anything being judged: Art 26 excepts nobody, not even who wants to leave (Art 24(6)). */
export const endingIntended = (it: Assistance, reason: TerminationReason, act: Act, rounds: Rounds, law: TerminationLaw): Assistance => {
  const opened = underReview(it, { cause: 'ending', on: act.on }, law);
  const support = personsInExtremeDifficulty(it).map((personId) => ({ personId, ends: true }));
  return endingPosted(opened, { ...opened.review, recheck: undefined }, { ...act, support, reason }, rounds, law.exitPublicity);
};

/** Until when an ending is posted that is not to be decided before. */
export const postedUntil = ({ review, publicity }: Assistance, today: Day): Day | undefined =>
  review?.ending && publicity && roundOver(publicity, today) === undefined ? publicity.closesOn : undefined;

/** Since when what was posted may be decided. */
export const decidableSince = ({ review, publicity }: Assistance): Day | undefined =>
  review?.ending && publicity ? (publicity.closedOn ?? addDays(publicity.closesOn, 1)) : undefined;

/**
 * 公示异议: what was found, or intended, falls, and the household is looked into anew; 43号 Art 26 gives fifteen working days until that is posted again.
 */
export const endingObjectedTo = (it: Assistance, review: Review, act: Act, { exitRecheck }: Pick<EndingLaw, 'exitRecheck'>): Assistance => {
  const persons = review.ending?.support.map(({ personId }) => personId) ?? [];
  const objection = { ...act, round: it.publicity?.round ?? 0, persons };
  return {
    ...{ ...it, publicity: closed(it.publicity, act.on) },
    review: {
      ...{ ...review, opinion: undefined, ending: undefined, recheck: addWorkingDays(act.on, exitRecheck) },
      objections: [...(review.objections ?? []), objection],
    },
  };
};
