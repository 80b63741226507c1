import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { Change, Statement, Store, Tx } from '@jiuzhu/service-kit';
import { classPeriods } from '../../domain/people/class-periods.ts';
import { type KnownHousehold, streamOf } from '../../domain/people/known-household.ts';

type Row = {
  readonly id: Id<'household'>;
  readonly region: RegionCode | null;
  readonly settlement: 'urban' | 'rural' | null;
  readonly memberships: KnownHousehold['memberships'];
  readonly standings: KnownHousehold['standings'];
  readonly as_of: Day;
  readonly indexed: KnownHousehold['indexed'];
};

const read = `
select h.id, h.region, h.settlement, h.memberships, h.standings, h.as_of::text as as_of,
  array(select p.person_id::text from patients p where p.household_id = h.id order by 1) as indexed
from households h where h.id = any($1::uuid[])`;

const householdOf = ({ as_of, region, settlement, ...row }: Row): KnownHousehold => ({
  ...row,
  ...(region === null ? {} : { region }),
  ...(settlement === null ? {} : { settlement }),
  asOf: as_of,
});

export async function readHouseholds(tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, KnownHousehold>> {
  const rows = await tx.sql<Row>('households-read', read, [ids]);
  return new Map(rows.map((row) => [row.id, householdOf(row)]));
}

/** The picture, and the days of each class that it comes to: what was derived before is derived anew. */
const write = `
with drawn as (
  select * from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, settlement text, memberships jsonb, standings jsonb, as_of date)
), kept as (
  insert into households (id, region, settlement, memberships, standings, as_of)
    select id, region, settlement, memberships, standings, as_of from drawn
  on conflict (id) do update set region = excluded.region, settlement = excluded.settlement, memberships = excluded.memberships, standings = excluded.standings, as_of = excluded.as_of
), periods as (
  select * from jsonb_to_recordset($2::jsonb) as r(household_id uuid, person_id uuid, class text, since date, until date, stream text, version bigint)
), gone as (
  delete from person_classes c using drawn d where c.household_id = d.id
    and not exists (select from periods p where p.household_id = c.household_id and p.person_id = c.person_id and p.class = c.class and p.since = c.since)
)
insert into person_classes (household_id, person_id, class, since, until, stream, version)
select household_id, person_id, class, since, until, stream, version from periods
on conflict (household_id, person_id, class, since) do update set until = excluded.until, stream = excluded.stream, version = excluded.version`;

/** Of two recognitions of one class from one day, the one that holds longer: what was decided twice is one. */
const periodsOf = (household: KnownHousehold) => {
  const rows = classPeriods(household).map(({ personId, class: of, since, until, told }) => ({
    ...{ household_id: household.id, person_id: personId, class: of, since, until: until ?? null, ...told },
  }));
  const longest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const at = `${row.person_id} ${row.class} ${row.since}`;
    const found = longest.get(at);
    if (!found || row.until === null || (found.until !== null && found.until < row.until)) longest.set(at, row);
  }
  return [...longest.values()];
};

export const drawing = (drawn: readonly KnownHousehold[]): Statement => {
  const rows = drawn.map(({ asOf, indexed: _, region = null, settlement = null, ...it }) => ({ ...it, region, settlement, as_of: asOf }));
  return { name: 'households-write', text: write, values: [JSON.stringify(rows), JSON.stringify(drawn.flatMap(periodsOf))] };
};

export const householdLocks = async <K extends Id<'household'>>(_tx: Tx, ids: readonly K[]): Promise<ReadonlyMap<K, readonly string[]>> =>
  new Map(ids.map((id) => [id, [streamOf(id)]]));

/** The picture that events draw: before the first, of whichever service it comes, nothing. */
export const households: Store<Id<'household'>, KnownHousehold | undefined, KnownHousehold> = {
  region: (it) => it?.region ?? '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readHouseholds(tx, ids);
    return new Map(ids.map((id) => [id, found.get(id)]));
  },
  save: async (_tx, changes: readonly Change<Id<'household'>, KnownHousehold | undefined, KnownHousehold>[]) =>
    drawing(changes.map(({ after }) => after)),
};
