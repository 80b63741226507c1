import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Report } from '../../domain/household/facts.ts';

/**
 * What a statutory obligor has, as the agencies know it. A third party's: it is kept beside the report and goes into no snapshot of a decision, which
 * the family may ask to see.
 */
export type ObligorSums = {
  readonly personId: Id<'person'>;
  /** they have signed; if not, nobody was asked, and nothing is known */
  readonly authorised: boolean;
  readonly complete: boolean;
  readonly sums: Report['sums'];
};

/** The report, whom it is about, and what it says of those who owe them support. */
export type KnownReport = Report & { readonly householdId: Id<'household'>; readonly obligors: readonly ObligorSums[] };

type Row = {
  readonly household_id: Id<'household'>;
  readonly report_id: string;
  readonly issued_on: Day;
  readonly complete: boolean;
  readonly sums: Report['sums'];
  readonly obligors: readonly ObligorSums[];
  readonly doubts: readonly string[];
  readonly valid_until: Day;
  readonly version: number;
};

const read = `
select household_id::text as household_id, report_id::text as report_id, issued_on::text as issued_on, complete, sums, obligors, doubts,
  valid_until::text as valid_until, version
from verification_reports where household_id = any($1::uuid[])`;

/** With what stands beside it of obligors. */
export const readKnown = async (tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, KnownReport>> => {
  const rows = await tx.sql<Row>('reports-read', read, [ids]);
  return new Map(
    rows.map(({ household_id, report_id, issued_on, valid_until, ...it }) => [
      household_id,
      { ...it, householdId: household_id, reportId: report_id, on: issued_on, validUntil: valid_until },
    ]),
  );
};

/** As decisions see them. */
export const readReports = async (tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, Report>> => {
  const known = await readKnown(tx, ids);
  return new Map([...known].map(([id, { householdId: _id, obligors: _obligors, ...report }]) => [id, report]));
};

/** Between two reviews; a review that is open is judged with it. */
const isWeighed = `exists (select 1 from assistance a
  where a.household_id = r.household_id and a.status in ('running', 'suspended') and a.review_opened_on is null)`;

const write = `
insert into verification_reports (household_id, report_id, issued_on, complete, sums, obligors, doubts, valid_until, version, to_weigh)
select household_id, report_id, issued_on, complete, sums, obligors, doubts, valid_until, version, ${isWeighed}
from jsonb_to_recordset($1::jsonb) as r(
  household_id uuid, report_id uuid, issued_on date, complete boolean, sums jsonb, obligors jsonb, doubts text[],
  valid_until date, version integer)
on conflict (household_id) do update set report_id = excluded.report_id, issued_on = excluded.issued_on, complete = excluded.complete,
  sums = excluded.sums, obligors = excluded.obligors, doubts = excluded.doubts, valid_until = excluded.valid_until, version = excluded.version,
  to_weigh = excluded.to_weigh`;

/** The latest report on each household, as verification's events tell it. */
export const keepReports = async (tx: Tx, all: readonly KnownReport[]): Promise<void> => {
  const rows = all.map(({ householdId, reportId, on, validUntil, ...it }) => ({
    ...{ ...it, household_id: householdId, report_id: reportId, issued_on: on, valid_until: validUntil },
  }));
  if (rows.length > 0) await tx.sql('reports-write', write, [JSON.stringify(rows)]);
};
