import type { Day, Id } from '@jiuzhu/kernel';
import { dayOf } from '@jiuzhu/service-kit';
import type { Tx } from '@jiuzhu/service-kit';
import { nextAllowanceMonth } from '../../domain/allowance/allowance-lines.ts';
import { standingAllowances } from '../../domain/allowance/allowance.ts';
import type { Allowances } from '../../domain/allowance/allowance.ts';

type HouseholdId = Id<'household'>;
/** What nobody asks the database about. */
type Content = Pick<Allowances, 'notices'>;
type Row = Pick<Allowances, 'region' | 'given' | 'decisions' | 'version'> & {
  readonly household_id: HouseholdId;
  readonly told_of: Day | null;
  readonly look_on: Day | null;
  readonly content: Content;
};

const read = `
select household_id::text as household_id, region, given, told_of::text as told_of, look_on::text as look_on, decisions, version, content
from allowances where household_id = any($1::uuid[])`;

const allowancesIn = ({ household_id, told_of, look_on, content, ...it }: Row): Allowances => ({
  ...{ ...it, ...content, householdId: household_id, toldOf: told_of ?? undefined, lookOn: look_on ?? undefined },
});

export const readAllowances = async (tx: Tx, households: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, Allowances>> => {
  const rows = await tx.sql<Row>('allowances-read', read, [households]);
  return new Map(rows.map((row) => [row.household_id, allowancesIn(row)]));
};

const columns = 'household_id, region, given, told_of, due_month, look_on, decisions, version, content';
const write = `
insert into allowances (${columns})
select ${columns}
from jsonb_to_recordset($1::jsonb) as r(
  household_id uuid, region text, given jsonb, told_of date, due_month date, look_on date, decisions integer, version integer, content jsonb)
on conflict (household_id) do update set region = excluded.region, given = excluded.given, told_of = excluded.told_of,
  due_month = excluded.due_month, look_on = excluded.look_on, moved = allowances.moved and not $2, decisions = excluded.decisions,
  version = excluded.version, content = excluded.content`;

const rowOf = (it: Allowances) => ({
  ...{ household_id: it.householdId, region: it.region, given: it.given, told_of: it.toldOf, due_month: nextAllowanceMonth(it) },
  ...{ look_on: standingAllowances(it).length > 0 ? it.lookOn : undefined, decisions: it.decisions, version: it.version },
  content: { notices: it.notices } satisfies Content,
});

/** The rows as they are now; `areLookedAt`: each was weighed by all that is known, so that nothing has moved since. */
export const writeAllowances = async (tx: Tx, all: readonly Allowances[], areLookedAt: boolean): Promise<void> => {
  await tx.sql('allowances-write', write, [JSON.stringify(all.map(rowOf)), areLookedAt]);
};

/** What whoever writes a household, or what it is given, sends with it: `r` are the rows that are written. */
export const allowancesMoved = `update allowances set moved = true where not moved and household_id in (select household_id from r)`;

const idsIn = (rows: readonly { readonly id: HouseholdId }[]): readonly HouseholdId[] => rows.map(({ id }) => id);

/** Whose allowances are weighed again: what they were weighed by has changed, or their day has come. */
export const allowancesToLookAt = async (tx: Tx, now: Date, limit: number): Promise<readonly HouseholdId[]> => {
  const text = `
select household_id::text as id from allowances where (moved or look_on <= $1) order by household_id limit $2`;
  return idsIn(await tx.sql('allowances-to-look-at', text, [dayOf(now), limit]));
};

/** Of whom payment has not been told for a month that has begun; first it is looked whether they still have it. */
export const allowancesDue = async (tx: Tx, now: Date, limit: number): Promise<readonly HouseholdId[]> => {
  const text = `
select household_id::text as id from allowances where due_month <= $1 and not moved and (look_on is null or look_on > $1)
order by due_month, household_id limit $2`;
  return idsIn(await tx.sql('allowances-due', text, [dayOf(now), limit]));
};
