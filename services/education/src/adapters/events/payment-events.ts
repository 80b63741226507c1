import type { Event } from '@jiuzhu/kernel';
import { grantStopped } from '@jiuzhu/schema/events/education/grant-stopped.ts';
import { paymentDue } from '@jiuzhu/schema/events/education/payment-due.ts';
import { payeeOf } from '../../domain/grants/kind.ts';
import type { Decision, EducationCase } from '../../domain/procedure/education-case.ts';
import { whyStopped } from '../../domain/procedure/stop.ts';

/** What is to be paid since this change, each kind of a term once; of what costs nothing nothing is told. */
export const paymentsOf = (before: EducationCase, after: EducationCase): readonly Event[] => {
  const { id: caseId, householdId, personId, application } = after;
  const paid = new Set(before.grants.filter(({ paidOn }) => paidOn).map(({ term, kind }) => `${term} ${kind}`));
  return after.grants.flatMap(({ term, kind, amount, paidOn: on }) =>
    on && amount > 0 && !paid.has(`${term} ${kind}`)
      ? [paymentDue({ caseId, householdId, personId, schoolYear: application.schoolYear, term, kind, amount, to: payeeOf(kind), on })]
      : [],
  );
};

/** What is not paid, because the family is not any more what it was when it was decided, or the pupil is of another one. */
export const stoppedOf = (it: EducationCase, made: Decision): Event => {
  const { number: decision, on } = made;
  const why = whyStopped(made);
  const { id: caseId, householdId, personId, application } = it;
  const stopped = it.grants.filter(({ stoppedFor }) => stoppedFor === why).map(({ term, kind }) => ({ term, kind }));
  return grantStopped({ caseId, householdId, personId, decision, schoolYear: application.schoolYear, stopped, why, on });
};
