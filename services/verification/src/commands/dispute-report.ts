import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { disputableReports } from '../adapters/database/disputable-reports.ts';
import { evidence, idOf, places } from '../adapters/input-shapes.ts';
import { type Dispute, notIn, openDispute, resultsAt } from '../domain/dispute.ts';
import { askDisputed } from '../domain/request.ts';
import { unaskable } from '../domain/verification.ts';
import { queriesOf } from '../effects/query-source.ts';

/**
 * The family says that the report is wrong, and where, with its evidence (民发〔2021〕57号, article 18): those items, and no others, are asked again,
 * and another report takes the place of this one, which stays.
 */
export const disputeReport = command({
  allow: { role: 'clerk' },
  input: z.object({ report: idOf('report'), items: places, evidence }),
  subject: disputableReports,
  key: (it) => it.report,
  decide: (it, { report, newest, underWay, ...before }, { today, newId, actor }) => {
    const open = openDispute(before.request.disputes);
    if (open) return reject('DisputeOpen', { openedOn: open.openedOn });
    if (newest !== report.id) return reject('ReportSuperseded', { by: newest });
    if (today > report.validUntil) return reject('ReportLapsed', { validUntil: report.validUntil });
    const unknown = notIn(report.results, it.items);
    if (unknown.length > 0) return reject('ItemsNotInReport', { items: [...new Set(unknown.map(({ item }) => item))], path: ['items'] });
    const stopped = unaskable(before, underWay, today);
    if (stopped) return stopped;
    const dispute: Dispute = {
      id: newId('dispute'),
      report: report.id,
      items: it.items,
      said: resultsAt(report.results, it.items),
      evidence: it.evidence,
      openedOn: today,
      openedBy: actor.id,
    };
    const request = askDisputed(before.request, dispute, today);
    return accept({ ...before, request }, [], queriesOf(request, before.household.region));
  },
});
