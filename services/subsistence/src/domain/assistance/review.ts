import type { Act } from '@jiuzhu/casework';
import { addMonths } from '@jiuzhu/kernel';
import type { Day, Deadline, Fen } from '@jiuzhu/kernel';
import type { Class } from '../classification/classify.ts';
import type { AssistanceLaw } from '../law/assistance-law.ts';
import type { Ending, EndingObjection } from './ending.ts';
import type { ReviewDeadline } from './review-deadline.ts';

/** Why a household is looked at: its period is over; it told of a change; somebody died, was born, came or left; it lives elsewhere; an officer would end it; the agencies know otherwise; the village found it otherwise. */
export const reviewCauses = [
  'periodic',
  'told',
  'death',
  'birth',
  'members',
  'moved',
  'standards',
  'ending',
  'verification',
  'contact',
] as const;
export type ReviewCause = (typeof reviewCauses)[number];

/** 初审: what the reviewer came to. What is decided is judged anew, by another officer, and comes to the same or is reviewed again. */
export type ReviewOpinion = Act & { readonly class: Class; readonly amount: Fen };

/** 定期核查, or one between: open until it is decided. */
export type Review = {
  readonly openedOn: Day;
  readonly causes: readonly ReviewCause[];
  /** by when it must be decided, where the law names a day */
  readonly dueOn?: Day | undefined;
  /** the family told of its change itself (57号 Art 30), and whether too late (83号 五(五)) */
  readonly told?: { readonly isLate: boolean } | undefined;
  readonly opinion?: ReviewOpinion | undefined;
  /** what of somebody's support would end, and is posted before that is decided */
  readonly ending?: Ending | undefined;
  readonly objections?: readonly EndingObjection[] | undefined;
  /** by when it is looked into after the last of them */
  readonly recheck?: Deadline | undefined;
  /** deadlines that passed, as they were told */
  readonly missed?: readonly ReviewDeadline[] | undefined;
};

/** Whatever a region may do without: nothing waits for it. */
export type OpeningLaw = Pick<AssistanceLaw, 'deathReview' | 'reportingWithin'>;

export type Opening = { readonly cause: ReviewCause; readonly on: Day; readonly happenedOn?: Day | undefined };

/** One is enough: a second cause joins the first, and what was reviewed before it is reviewed again. */
export const opened = (review: Review | undefined, { cause, on, happenedOn = on }: Opening, law: OpeningLaw): Review => {
  const { deathReview, reportingWithin } = law;
  const until = deathReview !== undefined && (cause === 'death' || cause === 'birth') ? addMonths(happenedOn, deathReview) : undefined;
  const isTold = cause === 'told' || review?.told !== undefined;
  const isLate =
    (review?.told?.isLate ?? false) || (cause === 'told' && reportingWithin !== undefined && addMonths(happenedOn, reportingWithin) < on);
  const { objections, recheck, missed } = review ?? {};
  return {
    ...{ objections, recheck, missed },
    openedOn: review?.openedOn ?? on,
    causes: [...new Set([...(review?.causes ?? []), cause])],
    dueOn: earlier(review?.dueOn, until),
    ...(isTold ? { told: { isLate } } : {}),
  };
};

const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one && other ? (one < other ? one : other) : (one ?? other);
