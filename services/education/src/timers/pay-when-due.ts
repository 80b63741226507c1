import { timer } from '@jiuzhu/service-kit';
import { clockedCases, payableDue } from '../adapters/database/clocked-cases.ts';
import { stoppingLaw } from '../domain/law/education-law.ts';
import { paid } from '../domain/procedure/pay.ts';
import { acceptInWriting } from '../effects/serve-letter.ts';

/** The day of a term has come: what is due of it is told to whoever pays, once; what is not, since the class was lost is told too, and in writing to the family. */
export const payWhenDue = timer({
  due: payableDue,
  subject: clockedCases,
  law: stoppingLaw,
  decide: (_id, known, { actor, law, today }) => acceptInWriting(known, paid(known, { on: today, by: actor.id }, law)),
});
