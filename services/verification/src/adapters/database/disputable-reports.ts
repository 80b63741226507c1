import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { streamOf } from '../../domain/household.ts';
import type { Report } from '../../domain/report.ts';
import type { Verification } from '../../domain/verification.ts';
import { readReports } from './reports.ts';
import { askedBefore, type Repeatable } from './verifications.ts';

/** A report with the request that it answers, and the newest report that came of that. */
export type Disputable = Repeatable & { readonly report: Report; readonly newest: Id<'report'> };

async function load(tx: Tx, ids: readonly Id<'report'>[]): Promise<ReadonlyMap<Id<'report'>, Disputable>> {
  const reports = await readReports(tx, ids);
  const requests = await askedBefore.load(tx, [...new Set([...reports.values()].map(({ report }) => report.requestId))]);
  return new Map(
    [...reports].flatMap(([id, { report }]) => {
      const it = requests.get(report.requestId);
      return it ? [[id, { ...it, report, newest: it.request.reportId ?? id }] as const] : [];
    }),
  );
}

/** A report by its id, to be asked about again. */
export const disputableReports: Store<Id<'report'>, Disputable, Verification, 'ReportUnknown'> = {
  ...askedBefore,
  unknown: 'ReportUnknown',
  locks: async (tx, ids) => {
    const text = 'select id, household_id from verification_reports where id = any($1::uuid[])';
    const rows = await tx.sql<{ id: Id<'report'>; household_id: Id<'household'> }>('reports-locks', text, [ids]);
    return new Map(rows.map(({ id, household_id }) => [id, [streamOf(household_id)]]));
  },
  load,
  save: (tx, changes) =>
    askedBefore.save(
      tx,
      changes.map((it) => ({ ...it, key: it.after.request.id })),
    ),
};
