import { accept } from '@jiuzhu/kernel';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import { reaction } from '@jiuzhu/service-kit';
import { reports } from '../adapters/database/reports.ts';

const assistance = 'social-assistance';

/** What was asked for assistance counts, and for no other purpose (Order 649 Art 61); what others have who are no members is not kept. */
export const keepReportWhenIssued = reaction({
  on: reportIssued,
  subject: reports,
  key: (event) => event.householdId,
  decide: ({ reportId, purpose = assistance, on, complete, sums, validUntil }, before, { source: { version } }) => {
    if (purpose !== assistance || (before && before.version >= version)) return accept(before);
    const found = sums.map(({ kind, item, amount, count }) => ({ kind, item, amount, count }));
    return accept({ reportId, on, complete, sums: found, validUntil, version });
  },
});
