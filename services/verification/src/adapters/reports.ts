import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Report } from '../domain/report.ts';
import { sealOf } from './seal.ts';

/** A report as it is kept: numbered, sealed, and never changed. */
export type KeptReport = {
  readonly number: string;
  readonly report: Report;
  readonly seal: string;
  /** undefined once what was sealed has been destroyed */
  readonly sealIntact: boolean | undefined;
  readonly erasedOn: Day | undefined;
  readonly region: string;
};

const numbers = `select nextval('verification_report_number') as n from generate_series(1, $1)`;

/** 核对, county, year and a number that only grows. A rolled back transaction leaves a gap: the number orders and names, it does not count. */
const numberOf = ({ region, on }: Report, n: string): string => `HD-${region.slice(0, 6)}-${on.slice(0, 4)}-${n.padStart(8, '0')}`;

const write = `
insert into verification_reports (id, number, request_id, household_id, region, issued_on, content, seal)
select id, number, request_id, household_id, region, issued_on, content, seal
from jsonb_to_recordset($1::jsonb)
  as r(id uuid, number text, request_id uuid, household_id uuid, region text, issued_on date, content jsonb, seal text)`;

/** Numbers, seals and keeps them. */
export async function keepReports(tx: Tx, reports: readonly Report[]): Promise<void> {
  if (reports.length === 0) return;
  const drawn = await tx.sql<{ n: string }>('report-numbers', numbers, [reports.length]);
  const rows = reports.map((report, i) => {
    const content = { ...report, number: numberOf(report, drawn[i]?.n ?? '') };
    const { id, requestId, householdId, region, on, number } = content;
    return { id, number, request_id: requestId, household_id: householdId, region, issued_on: on, content, seal: sealOf(content) };
  });
  await tx.sql('reports-write', write, [JSON.stringify(rows)]);
}

type Row = {
  readonly id: Id<'report'>;
  readonly content: Report & { readonly number: string };
  readonly seal: string;
  readonly erased_on: Day | null;
  readonly region: string;
};

/** A report is seen by whoever may see the household where it is now. */
const read = `
select r.id, r.content, r.seal, r.erased_on::text, h.region from verification_reports r join households h on h.id = r.household_id
where r.id = any($1::uuid[])`;

export async function readReports(tx: Tx, ids: readonly Id<'report'>[]): Promise<ReadonlyMap<Id<'report'>, KeptReport>> {
  const rows = await tx.sql<Row>('reports-read', read, [ids]);
  return new Map(
    rows.map(({ id, content, seal, erased_on, region }) => {
      const { number, ...report } = content;
      const sealIntact = erased_on === null ? sealOf(content) === seal : undefined;
      return [id, { number, report, seal, sealIntact, erasedOn: erased_on ?? undefined, region }];
    }),
  );
}
