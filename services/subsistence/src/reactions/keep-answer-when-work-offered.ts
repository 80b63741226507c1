import { accept } from '@jiuzhu/kernel';
import { workOfferAnswered } from '@jiuzhu/schema/events/employment/work-offer-answered.ts';
import { reaction } from '@jiuzhu/service-kit';
import { workAnswers } from '../adapters/database/work-answers.ts';

/** The employment service told what somebody said to work that it introduced (649号 Art 45): it decides nothing until an officer does. */
export const keepAnswerWhenWorkOffered = reaction({
  on: workOfferAnswered,
  subject: workAnswers,
  key: ({ householdId, offerId }) => ({ household: householdId, offer: offerId }),
  decide: ({ householdId: _, ...answer }) => accept(answer),
});
