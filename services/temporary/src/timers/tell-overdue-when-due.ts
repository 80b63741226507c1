import { officeOf, overdueOf, withMissed } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { deadlineMissed } from '@jiuzhu/schema/events/temporary/deadline-missed.ts';
import { timer } from '@jiuzhu/service-kit';
import { dayOfInstant } from '../adapters/database/case-saving.ts';
import { clockedCases, overdueDue } from '../adapters/database/clocked-cases.ts';
import { deadlinesOf } from '../domain/procedure/deadlines.ts';

/** 超期: nobody answered within the hours, or the papers of a grant are not there on their day. Nothing else changes; whoever supervises hears of it, once. */
export const tellOverdueWhenDue = timer({
  due: overdueDue,
  subject: clockedCases,
  decide: (_id, it, moment) => {
    const missed = overdueOf(deadlinesOf(it, dayOfInstant), it.missed, moment);
    if (missed.length === 0) return accept(it);
    const ofCase = { caseId: it.id, householdId: it.householdId, agency: officeOf(it.region) };
    const events = missed.map(({ what, of: decision, day, at, provisional }) =>
      deadlineMissed({
        ...{ ...ofCase, deadline: what, dueOn: day, provisional },
        ...(decision === undefined ? {} : { decision }),
        ...(at === undefined ? {} : { dueAt: at }),
      }),
    );
    return accept(withMissed(it, missed), events);
  },
});
