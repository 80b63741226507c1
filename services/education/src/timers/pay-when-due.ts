import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { classLostOf } from '../adapters/events/payment-events.ts';
import { clockedCases, payableDue } from '../adapters/database/clocked-cases.ts';
import { paid } from '../domain/procedure/pay.ts';

/** The day of a term has come: what is due of it is told to whoever pays, once; what is not, since the class was lost, is told too. */
export const payWhenDue = timer({
  due: payableDue,
  subject: clockedCases,
  decide: (_id, { case: it, recognition }, { today }) => {
    const after = paid(it, recognition, today);
    return accept(after, classLostOf(it, after, today));
  },
});
