import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { verificationInTurn } from '../adapters/events/assistance-events.ts';
import { assistedHouseholds, verificationsDue } from '../adapters/database/assisted-households.ts';
import { periodsOn, verificationDueOn } from '../domain/assistance/verification-cadence.ts';
import { assistanceLaw } from '../domain/law/assistance-law.ts';

/** 三色管理: the agencies are asked between two reviews, as a review asks them; and it is noted when they are asked next. Whoever has no colour any more, since a child grew up, is not asked about. Asked too early, or twice, nothing changes. */
export const verifyBetweenReviewsWhenDue = timer({
  due: verificationsDue,
  subject: assistedHouseholds,
  law: assistanceLaw,
  decide: (_id, it, { today, law, newId }) => {
    const { assistance, household } = it;
    const { verificationDue: due, reviewDue } = assistance;
    if (due === undefined || due > today) return accept(it);
    const verificationDue = verificationDueOn(assistance.class, household, { on: today, reviewDue }, law);
    const isColoured = periodsOn(assistance.class, household, today, law).length > 0;
    return accept({ assistance: { ...assistance, verificationDue } }, isColoured ? verificationInTurn(it, newId('request'), today) : []);
  },
});
