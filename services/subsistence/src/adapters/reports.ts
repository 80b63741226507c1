import type { Day, Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Report } from '../domain/household/facts.ts';
import { householdLocks } from './households.ts';

/** The report, and whom it is about. */
export type KnownReport = Report & { readonly householdId: Id<'household'> };

type Row = {
  readonly household_id: Id<'household'>;
  readonly report_id: string;
  readonly issued_on: Day;
  readonly complete: boolean;
  readonly sums: Report['sums'];
  readonly doubts: readonly string[];
  readonly valid_until: Day;
  readonly version: number;
};

const read = `
select household_id::text as household_id, report_id::text as report_id, issued_on::text as issued_on, complete, sums, doubts,
  valid_until::text as valid_until, version
from verification_reports where household_id = any($1::uuid[])`;

export const readReports = async (tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, Report>> => {
  const rows = await tx.sql<Row>('reports-read', read, [ids]);
  return new Map(
    rows.map(({ household_id, report_id, issued_on, valid_until, ...it }) => [
      household_id,
      { ...it, reportId: report_id, on: issued_on, validUntil: valid_until },
    ]),
  );
};

const write = `
insert into verification_reports (household_id, report_id, issued_on, complete, sums, doubts, valid_until, version)
select household_id, report_id, issued_on, complete, sums, doubts, valid_until, version
from jsonb_to_recordset($1::jsonb) as r(
  household_id uuid, report_id uuid, issued_on date, complete boolean, sums jsonb, doubts text[], valid_until date, version integer)
on conflict (household_id) do update set report_id = excluded.report_id, issued_on = excluded.issued_on, complete = excluded.complete,
  sums = excluded.sums, doubts = excluded.doubts, valid_until = excluded.valid_until, version = excluded.version`;

/** The latest report on each household, as verification's events tell it. */
export const reports: Store<Id<'household'>, Report | undefined, KnownReport> = {
  region: () => '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readReports(tx, ids);
    return new Map(ids.map((id) => [id, found.get(id)]));
  },
  save: async (_tx, changes) => {
    const rows = changes.map(({ after: { householdId, reportId, on, validUntil, ...it } }) => ({
      ...{ ...it, household_id: householdId, report_id: reportId, issued_on: on, valid_until: validUntil },
    }));
    return { name: 'reports-write', text: write, values: [JSON.stringify(rows)] };
  },
};
