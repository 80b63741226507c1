import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { assistedHouseholds, reviewsUnscheduled } from '../adapters/database/assisted-households.ts';
import { scheduled } from '../domain/assistance/scheduled.ts';
import { assistanceLaw } from '../domain/law/assistance-law.ts';
import { contactLaw } from '../domain/law/contact-law.ts';

/** 定期核查: when a household is looked at again, and when the agencies are asked in between, follows from its class and its members, from the day on which it was decided last or has another colour (57号 Art 31). */
export const scheduleReviewWhenMade = timer({
  due: reviewsUnscheduled,
  subject: assistedHouseholds,
  law: { ...assistanceLaw, ...contactLaw },
  decide: (_id, it, { today, law }) => {
    const { assistance, household } = it;
    if (assistance.reviewDue || assistance.review) return accept(it);
    const after = scheduled(assistance, household, today, law);
    return accept(after === assistance ? it : { assistance: after });
  },
});
