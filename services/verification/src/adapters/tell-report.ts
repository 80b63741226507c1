import { items } from '@jiuzhu/schema/events/verification/items.ts';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import type { Report } from '../domain/report.ts';

/** What is said to the others: sums and codes. Who of the household has what stays here, and so does whatever is sensitive. */
export const tellReport = (report: Report) => {
  const { id, householdId, requestId, on, complete, sums, declared, differences, doubts, validUntil, obligors, committed } = report;
  const open = committed.flatMap(({ personId, item }) => {
    const code = items.find((it) => it === item);
    return code ? [{ personId, item: code }] : [];
  });
  return reportIssued({
    householdId,
    reportId: id,
    requestId,
    on,
    complete,
    sums: [...sums],
    declared: [...declared],
    differences: [...differences],
    doubts: [...doubts],
    validUntil,
    ...(obligors.length > 0
      ? { obligors: obligors.map((it) => ({ personId: it.personId, authorised: it.signed, complete: it.complete, sums: [...it.sums] })) }
      : {}),
    ...(open.length > 0 ? { committed: open } : {}),
    ...(report.supersedes === undefined ? {} : { supersedes: report.supersedes }),
  });
};
