import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { type Household, streamOf } from '../../domain/household.ts';

type Row = {
  readonly id: Id<'household'>;
  readonly region: Household['region'];
  readonly settlement: Household['settlement'];
  readonly members: Household['members'];
  readonly obligors: Household['obligors'];
  readonly declared: Household['declared'];
  readonly ended: boolean;
  readonly as_of: Household['asOf'];
  readonly version: string;
};

/** The cursor is the version: events that change nothing here move it all the same. */
const read = `
select h.id, h.region, h.settlement, h.members, h.obligors, h.declared, h.ended, h.as_of::text as as_of, coalesce(c.version, 0) as version
from households h
left join consumer_cursor c on c.consumer = $2 and c.source = 'household' and c.stream = 'household/' || h.id
where h.id = any($1::uuid[])`;

const householdOf = ({ as_of, version, ...row }: Row): Household => ({ ...row, asOf: as_of, sourceVersion: Number(version) });

export async function readHouseholds(tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, Household>> {
  const rows = await tx.sql<Row>('households-read', read, [ids, tx.schema]);
  return new Map(rows.map((row) => [row.id, householdOf(row)]));
}

const write = `
insert into households (id, region, settlement, members, obligors, declared, ended, as_of)
select id, region, settlement, members, obligors, declared, ended, as_of
from jsonb_to_recordset($1::jsonb)
  as r(id uuid, region text, settlement text, members jsonb, obligors jsonb, declared jsonb, ended boolean, as_of date)
on conflict (id) do update set region = excluded.region, settlement = excluded.settlement, members = excluded.members,
  obligors = excluded.obligors, declared = excluded.declared, ended = excluded.ended, as_of = excluded.as_of`;

export const householdLocks = async <K extends Id<'household'>>(_tx: Tx, ids: readonly K[]): Promise<ReadonlyMap<K, readonly string[]>> =>
  new Map(ids.map((id) => [id, [streamOf(id)]]));

/** The picture that events draw: before the first, nothing. */
export const households: Store<Id<'household'>, Household | undefined, Household> = {
  region: (it) => it?.region ?? '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readHouseholds(tx, ids);
    return new Map(ids.map((id) => [id, found.get(id)]));
  },
  save: async (_tx, changes) => {
    const rows = changes.map(({ after: { asOf, sourceVersion: _, ...it } }) => ({ ...it, as_of: asOf }));
    return { name: 'households-write', text: write, values: [JSON.stringify(rows)] };
  },
};
