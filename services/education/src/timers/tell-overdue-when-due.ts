import { countyOf, overdueOf, withMissed } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { deadlineMissed } from '@jiuzhu/schema/events/education/deadline-missed.ts';
import { timer } from '@jiuzhu/service-kit';
import { clockedCases, overdueDue } from '../adapters/database/clocked-cases.ts';
import { deadlinesOf } from '../domain/procedure/deadlines.ts';

/** 超期: nobody decided within the working days, or a letter is not there on its day. Nothing else changes; whoever supervises hears of it, once. */
export const tellOverdueWhenDue = timer({
  due: overdueDue,
  subject: clockedCases,
  decide: (_id, { case: it }, moment) => {
    const missed = overdueOf(deadlinesOf(it), it.missed, moment);
    if (missed.length === 0) return accept(it);
    const ofCase = { caseId: it.id, householdId: it.householdId, agency: countyOf(it.region) };
    const events = missed.map(({ what, of: decision, day, provisional }) =>
      deadlineMissed({ ...ofCase, deadline: what, ...(decision === undefined ? {} : { decision }), dueOn: day, provisional }),
    );
    return accept(withMissed(it, missed), events);
  },
});
