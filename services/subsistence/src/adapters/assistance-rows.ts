import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import { totalOf } from '../domain/assistance/assistance.ts';
import type { Assistance } from '../domain/assistance/assistance.ts';
import { nextMonth } from '../domain/assistance/lines.ts';

type HouseholdId = Id<'household'>;

type Row = {
  readonly household_id: HouseholdId;
  readonly region: string;
  readonly class: Assistance['class'];
  readonly status: Assistance['status'];
  readonly grants: Assistance['grants'];
  readonly recognised_until: Day | null;
  readonly told_of: Day | null;
  readonly decision: Assistance['decision'];
  readonly decisions: number;
  readonly version: number;
};

const read = `
select household_id::text as household_id, region, class, status, grants, recognised_until::text as recognised_until, told_of::text as told_of,
  decision, decisions, version
from assistance where household_id = any($1::uuid[])`;

const assistanceIn = ({ household_id, recognised_until, told_of, ...it }: Row): Assistance => ({
  ...it,
  householdId: household_id,
  recognisedUntil: recognised_until ?? undefined,
  toldOf: told_of ?? undefined,
});

export const readAssistance = async (tx: Tx, households: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, Assistance>> => {
  const rows = await tx.sql<Row>('assistance-read', read, [households]);
  return new Map(rows.map((row) => [row.household_id, assistanceIn(row)]));
};

const write = `
insert into assistance (household_id, region, class, status, total, grants, recognised_until, told_of, due_month, decision, decisions, version, content)
select household_id, region, class, status, total, grants, recognised_until, told_of, due_month, decision, decisions, version, '{}'
from jsonb_to_recordset($1::jsonb) as r(
  household_id uuid, region text, class text, status text, total integer, grants jsonb, recognised_until date, told_of date, due_month date,
  decision text, decisions integer, version integer)
on conflict (household_id) do update set region = excluded.region, class = excluded.class, status = excluded.status, total = excluded.total,
  grants = excluded.grants, recognised_until = excluded.recognised_until, told_of = excluded.told_of, due_month = excluded.due_month,
  decision = excluded.decision, decisions = excluded.decisions, version = excluded.version`;

const rowOf = ({ householdId, recognisedUntil, toldOf, ...it }: Assistance) => ({
  ...{ ...it, household_id: householdId, total: totalOf(it) },
  ...{ recognised_until: recognisedUntil ?? null, told_of: toldOf ?? null, due_month: nextMonth({ ...it, toldOf }) ?? null },
});

/** What is left to send: the rows as they are now. */
export const writingAssistance = (all: readonly Assistance[]) => ({
  name: 'assistance-write',
  text: write,
  values: [JSON.stringify(all.map(rowOf))],
});
