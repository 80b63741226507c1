import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { clockedCases, payableDue } from '../adapters/database/clocked-cases.ts';
import { paid } from '../domain/procedure/pay.ts';

/** The day of a term has come: what is due of it is told to whoever pays, once. */
export const payWhenDue = timer({
  due: payableDue,
  subject: clockedCases,
  decide: (_id, it, { today }) => accept(paid(it, today)),
});
