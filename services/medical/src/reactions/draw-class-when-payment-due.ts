import { day } from '@jiuzhu/kernel';
import { entitlementDue } from '@jiuzhu/schema/events/subsistence/entitlement-due.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { afterPayment } from '../domain/people/after-payment.ts';
import { unknownYet } from '../domain/people/known-household.ts';
import { drawn } from './drawn.ts';

/** What is made up for of months before says nothing of this one. */
export const drawClassWhenPaymentDue = reaction({
  on: entitlementDue,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, month, lines }, before, { today, source }) => {
    const first = day(`${month}-01`);
    const ofMonth = lines.filter(({ backFor }) => backFor === undefined);
    return drawn(afterPayment(before ?? unknownYet(householdId, today), ofMonth, first, source));
  },
});
