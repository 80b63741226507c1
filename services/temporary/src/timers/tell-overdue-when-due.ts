import { accept } from '@jiuzhu/kernel';
import { deadlineMissed } from '@jiuzhu/schema/events/temporary/deadline-missed.ts';
import { timer } from '@jiuzhu/service-kit';
import { dayOfInstant } from '../adapters/case-saving.ts';
import { clockedCases, overdueDue } from '../adapters/clocked-cases.ts';
import { agencyOf, overdueOf, told } from '../domain/procedure/deadlines.ts';

/** 超期: nobody answered within the hours, or the papers of a grant are not there on their day. Nothing else changes; whoever supervises hears of it, once. */
export const tellOverdueWhenDue = timer({
  due: overdueDue,
  subject: clockedCases,
  decide: (_id, it, { now }) => {
    const missed = overdueOf(it, now, dayOfInstant);
    if (missed.length === 0) return accept(it);
    const of = { caseId: it.id, householdId: it.householdId, agency: agencyOf(it) };
    const events = missed.map(({ what, decision, day, at, provisional }) =>
      deadlineMissed({
        ...{ ...of, deadline: what, dueOn: day, provisional },
        ...(decision === undefined ? {} : { decision }),
        ...(at === undefined ? {} : { dueAt: at }),
      }),
    );
    return accept(told(it, missed), events);
  },
});
