import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { reviewMissed } from '../adapters/events/assistance-events.ts';
import { clockedHouseholds, reviewsOverdue } from '../adapters/database/clocked-households.ts';
import { overdueIn, overdueTold } from '../domain/assistance/review-clock.ts';

/** 超期: a review was to be decided, or looked into anew, and was not. Whoever supervises hears of it, once. */
export const tellReviewOverdueWhenDue = timer({
  due: reviewsOverdue,
  subject: clockedHouseholds,
  decide: (_id, it, { today }) => {
    const { review } = it.assistance;
    const missed = review ? overdueIn(review, today) : [];
    if (!review || missed.length === 0) return accept(it);
    return accept({ assistance: { ...it.assistance, review: overdueTold(review, missed) } }, reviewMissed(it, missed));
  },
});
