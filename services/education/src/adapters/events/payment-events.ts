import type { Event } from '@jiuzhu/kernel';
import { paymentDue } from '@jiuzhu/schema/events/education/payment-due.ts';
import { payeeOf } from '../../domain/grants/kind.ts';
import type { EducationCase } from '../../domain/procedure/education-case.ts';

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
