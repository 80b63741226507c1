import type { Day, Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Report } from '../../domain/household/facts.ts';
import { householdLocks } from './households.ts';

type Row = Pick<Report, 'complete' | 'sums' | 'version'> & {
  readonly household: Id<'household'>;
  readonly id: string;
  readonly issued_on: Day;
  readonly valid_until: Day;
};

const read = `
select household_id::text as household, report_id::text as id, issued_on::text as issued_on, complete, sums, valid_until::text as valid_until, version
from verification_reports where household_id = any($1::uuid[])`;

/** The latest report on each. */
export const readReports = async (tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, Report>> => {
  const rows = await tx.sql<Row>('reports-read', read, [ids]);
  return new Map(
    rows.map(({ household, id, issued_on, valid_until, ...it }) => [
      household,
      { ...it, reportId: id, on: issued_on, validUntil: valid_until },
    ]),
  );
};

const write = `
insert into verification_reports (household_id, report_id, issued_on, complete, sums, valid_until, version)
select household_id, report_id, issued_on, complete, sums, valid_until, version
from jsonb_to_recordset($1::jsonb) as r(
  household_id uuid, report_id uuid, issued_on date, complete boolean, sums jsonb, valid_until date, version integer)
on conflict (household_id) do update set report_id = excluded.report_id, issued_on = excluded.issued_on, complete = excluded.complete,
  sums = excluded.sums, valid_until = excluded.valid_until, version = excluded.version`;

/** What the agencies know of each household, as verification tells it: before the first report, nothing. */
export const reports: Store<Id<'household'>, Report | undefined> = {
  region: () => '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readReports(tx, ids);
    return new Map(ids.map((id) => [id, found.get(id)]));
  },
  save: (_tx, changes) => {
    const rows = changes.flatMap(({ key, after }) =>
      after
        ? [
            {
              ...{ household_id: key, report_id: after.reportId, issued_on: after.on, complete: after.complete, sums: after.sums },
              ...{ valid_until: after.validUntil, version: after.version },
            },
          ]
        : [],
    );
    return Promise.resolve({ name: 'reports-write', text: write, values: [JSON.stringify(rows)] });
  },
};
