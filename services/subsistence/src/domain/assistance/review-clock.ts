import type { Day } from '@jiuzhu/kernel';
import type { Review } from './review.ts';
import type { ReviewDeadline } from './review-deadline.ts';

/** By when a review is to be decided, or looked into again, where the law names a day. */
const deadlinesOf = ({ dueOn, recheck }: Review): readonly ReviewDeadline[] => [
  ...(dueOn ? [{ what: 'review' as const, day: dueOn, provisional: false }] : []),
  ...(recheck ? [{ what: 'exit-recheck' as const, ...recheck }] : []),
];

const first = (all: readonly ReviewDeadline[]): Day | undefined =>
  all
    .map(({ day }) => day)
    .sort()
    .at(0);

export const dueOf = (it: Review): Day | undefined => first(deadlinesOf(it));

const untold = (it: Review): readonly ReviewDeadline[] =>
  deadlinesOf(it).filter(({ what, day }) => !(it.missed ?? []).some((told) => told.what === what && told.day === day));

/** The next that nobody has been told to have passed. */
export const untoldDue = (it: Review): Day | undefined => first(untold(it));

export const overdueIn = (it: Review, today: Day): readonly ReviewDeadline[] => untold(it).filter(({ day }) => day < today);

export const overdueTold = (it: Review, missed: readonly ReviewDeadline[]): Review => ({
  ...it,
  missed: [...(it.missed ?? []), ...missed],
});
