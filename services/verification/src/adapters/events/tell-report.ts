import { items } from '@jiuzhu/schema/events/verification/items.ts';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import type { Report } from '../../domain/report.ts';

/**
 * What is said to the others: sums and codes, and for which purpose. Who of the household has what stays here, and so does whatever is sensitive: but that some member is on
 * the register of deaths, which assistance must know before anything is granted (83号 一(三)), and no other purpose.
 */
export const tellReport = (report: Report) => {
  const { id, householdId, requestId, purpose, on, complete, sums, declared, differences, doubts, validUntil, obligors, committed } =
    report;
  const open = committed.flatMap(({ personId, item }) => {
    const code = items.find((it) => it === item);
    return code ? [{ personId, item: code }] : [];
  });
  return reportIssued({
    householdId,
    reportId: id,
    requestId,
    purpose,
    on,
    complete,
    sums: [...sums],
    declared: [...declared],
    differences: [...differences],
    doubts: doubts.filter((it) => it !== 'death-recorded' || purpose === 'social-assistance'),
    validUntil,
    ...(obligors.length > 0
      ? { obligors: obligors.map((it) => ({ personId: it.personId, authorised: it.signed, complete: it.complete, sums: [...it.sums] })) }
      : {}),
    ...(open.length > 0 ? { committed: open } : {}),
    ...(report.supersedes === undefined ? {} : { supersedes: report.supersedes }),
  });
};
