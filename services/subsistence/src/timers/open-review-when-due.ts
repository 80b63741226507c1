import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { verificationInTurn } from '../adapters/events/assistance-events.ts';
import { assistedHouseholds, reviewsDue } from '../adapters/database/assisted-households.ts';
import { underReview } from '../domain/assistance/looked-at.ts';
import { assistanceLaw } from '../domain/law/assistance-law.ts';

/** 定期核查: the period of its class is over, and the household is looked at, and the agencies are asked (57号 Art 31). Opened once, however often it is asked. */
export const openReviewWhenDue = timer({
  due: reviewsDue,
  subject: assistedHouseholds,
  law: assistanceLaw,
  decide: (_id, it, { today, law, newId }) => {
    const { assistance } = it;
    if (assistance.reviewDue === undefined || assistance.reviewDue > today) return accept(it);
    return accept(
      { assistance: underReview(assistance, { cause: 'periodic', on: today }, law) },
      verificationInTurn(it, newId('request'), today),
    );
  },
});
