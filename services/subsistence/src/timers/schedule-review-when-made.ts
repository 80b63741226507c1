import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { assistedHouseholds, reviewsUnscheduled } from '../adapters/assisted-households.ts';
import { reviewDueOn } from '../domain/assistance/review-cadence.ts';
import { verificationDueOn } from '../domain/assistance/verification-cadence.ts';
import { assistanceLaw } from '../domain/law/assistance-law.ts';

/** 定期核查: when a household is looked at again, and when the agencies are asked in between, follows from its class and its members, from the day on which it was decided last (57号 Art 31). */
export const scheduleReviewWhenMade = timer({
  due: reviewsUnscheduled,
  subject: assistedHouseholds,
  law: assistanceLaw,
  decide: (_id, it, { today, law }) => {
    const { assistance, household } = it;
    if (assistance.reviewDue || assistance.review) return accept(it);
    const on = assistance.decidedOn ?? today;
    const reviewDue = reviewDueOn(assistance.class, household, on, law);
    const verificationDue = verificationDueOn(assistance.class, household, { on, reviewDue }, law);
    return accept(reviewDue ? { assistance: { ...assistance, reviewDue, verificationDue } } : it);
  },
});
