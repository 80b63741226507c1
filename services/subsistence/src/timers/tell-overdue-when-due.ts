import { withMissed } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { deadlineMissed } from '@jiuzhu/schema/events/subsistence/deadline-missed.ts';
import { timer } from '@jiuzhu/service-kit';
import { clockedCases, overdueDue } from '../adapters/database/clocked-cases.ts';
import { overdueOf } from '../domain/procedure/clock/overdue.ts';
import { agencyFor } from '../domain/procedure/deadlines.ts';

/** 超期: a deadline has passed without what it is for. Nothing else changes; whoever supervises hears of it, once. */
export const tellOverdueWhenDue = timer({
  due: overdueDue,
  subject: clockedCases,
  decide: (_id, it, moment) => {
    const missed = overdueOf(it, moment);
    if (missed.length === 0) return accept(it);
    const of = { caseId: it.id, householdId: it.householdId };
    return accept(
      withMissed(it, missed),
      missed.map(({ what, day, provisional }) =>
        deadlineMissed({ ...of, agency: agencyFor(it, what), deadline: what, dueOn: day, provisional }),
      ),
    );
  },
});
