import type { Day, Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import { allowancesMoved } from './allowance-rows.ts';

type Row = Omit<KnownHousehold, 'membersOn' | 'asOf'> & { readonly members_on: Day; readonly as_of: Day };

const read = `
select id::text as id, region, settlement, members, facts, members_on::text as members_on, ended, version, as_of::text as as_of
from households where id = any($1::uuid[])`;

export const readHouseholds = async (tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, KnownHousehold>> => {
  const rows = await tx.sql<Row>('households-read', read, [ids]);
  return new Map(rows.map(({ members_on, as_of, ...it }) => [it.id, { ...it, membersOn: members_on, asOf: as_of }]));
};

const write = `
with r as (
  select *, id as household_id from jsonb_to_recordset($1::jsonb) as r(
    id uuid, region text, settlement text, members jsonb, facts jsonb, members_on date, ended boolean, version integer, as_of date)
), moved as (${allowancesMoved})
insert into households (id, region, settlement, members, facts, members_on, ended, version, as_of)
select id, region, settlement, members, facts, members_on, ended, version, as_of from r where true
on conflict (id) do update set region = excluded.region, settlement = excluded.settlement, members = excluded.members,
  facts = excluded.facts, members_on = excluded.members_on, ended = excluded.ended, version = excluded.version, as_of = excluded.as_of`;

/** What is left to send: the pictures as they are now. */
export const writingHouseholds = (all: readonly KnownHousehold[]) => {
  const rows = all.map(({ membersOn, asOf, ...it }) => ({ ...it, members_on: membersOn, as_of: asOf }));
  return { name: 'households-write', text: write, values: [JSON.stringify(rows)] };
};

/** Everything that hangs on a household is locked with it. */
export const householdLocks = (_tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, readonly string[]>> =>
  Promise.resolve(new Map(ids.map((id) => [id, [`household/${id}`]])));

/** The picture that household's events draw: before the first, nothing. */
export const households: Store<Id<'household'>, KnownHousehold | undefined, KnownHousehold> = {
  region: (it) => it?.region ?? '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readHouseholds(tx, ids);
    return new Map(ids.map((id) => [id, found.get(id)]));
  },
  save: async (_tx, changes) => writingHouseholds(changes.map(({ after }) => after)),
};
