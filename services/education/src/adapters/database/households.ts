import type { Day, Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { KnownHousehold } from '../../domain/household/known-household.ts';

type Row = Omit<KnownHousehold, 'asOf'> & { readonly as_of: Day };

const read = `
select id::text as id, region, settlement, members, ended, version, as_of::text as as_of
from households where id = any($1::uuid[])`;

export const readHouseholds = async (tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, KnownHousehold>> => {
  const rows = await tx.sql<Row>('households-read', read, [ids]);
  return new Map(rows.map(({ as_of, ...it }) => [it.id, { ...it, asOf: as_of }]));
};

const write = `
insert into households (id, region, settlement, members, ended, version, as_of)
select id, region, settlement, members, ended, version, as_of
from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, settlement text, members jsonb, ended boolean, version integer, as_of date)
on conflict (id) do update set region = excluded.region, settlement = excluded.settlement, members = excluded.members,
  ended = excluded.ended, version = excluded.version, as_of = excluded.as_of`;

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
  save: (_tx, changes) => {
    const rows = changes.map(({ after: { asOf, ...it } }) => ({ ...it, as_of: asOf }));
    return Promise.resolve({ name: 'households-write', text: write, values: [JSON.stringify(rows)] });
  },
};

/** An event of a household that was never registered: a fault of the stream, which parks it. */
export const drawn = (household: KnownHousehold | undefined): KnownHousehold => {
  if (household === undefined) throw new Error('an event of a household that is not registered here');
  return household;
};
