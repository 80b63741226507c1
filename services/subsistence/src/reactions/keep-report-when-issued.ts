import { accept } from '@jiuzhu/kernel';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import { reaction } from '@jiuzhu/service-kit';
import { verifiedHouseholds } from '../adapters/database/verified-households.ts';
import { reportedTo } from '../domain/procedure/verification/follow-verification.ts';

const assistance = 'social-assistance';

/** What was asked for assistance counts, and for no other purpose (Order 649 Art 61). The latest report is the one that counts, and the answer for which the household's cases wait. */
export const keepReportWhenIssued = reaction({
  on: reportIssued,
  subject: verifiedHouseholds,
  key: (event) => event.householdId,
  decide: ({ householdId, reportId, purpose = assistance, on, complete, sums, obligors = [], doubts, validUntil }, it, { source }) => {
    if (purpose !== assistance) return accept(it);
    // told again, when the history is, it moves nobody
    if (it.report && it.report.version >= source.version) return accept(it);
    const report = { householdId, reportId, on, complete, sums, obligors, doubts, validUntil, version: source.version };
    return accept({ ...it, report, cases: it.cases.map((one) => reportedTo(one, report)) });
  },
});
