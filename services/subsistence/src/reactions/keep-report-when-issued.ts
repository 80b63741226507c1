import { accept } from '@jiuzhu/kernel';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import { reaction } from '@jiuzhu/service-kit';
import { reports } from '../adapters/reports.ts';

/** The latest report is the one that counts. */
export const keepReportWhenIssued = reaction({
  on: reportIssued,
  subject: reports,
  key: (event) => event.householdId,
  decide: ({ householdId, reportId, on, complete, sums, obligors = [], doubts, validUntil }, _before, { source }) =>
    accept({ householdId, reportId, on, complete, sums, obligors, doubts, validUntil, version: source.version }),
});
