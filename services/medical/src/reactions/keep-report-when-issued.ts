import { accept } from '@jiuzhu/kernel';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import { reaction } from '@jiuzhu/service-kit';
import { reports } from '../adapters/database/reports.ts';

const assistance = 'social-assistance';

/** What was asked for assistance counts, and for no other purpose (Order 649 Art 61): medical assistance is one. What it found stays in verification. */
export const keepReportWhenIssued = reaction({
  on: reportIssued,
  subject: reports,
  key: (event) => event.householdId,
  decide: ({ reportId, purpose = assistance, on, complete, validUntil }, before, { source: { version } }) =>
    purpose !== assistance || (before && before.version >= version)
      ? accept(before)
      : accept({ reportId, on, complete, validUntil, version }),
});
