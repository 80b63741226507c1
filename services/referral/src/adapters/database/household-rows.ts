import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { HouseholdFile } from '../../domain/file.ts';
import type { Household, Standing } from '../../domain/household/household.ts';

type Row = {
  readonly id: Id<'household'>;
  readonly region: Household['region'] | null;
  readonly settlement: Household['settlement'] | null;
  readonly members: Household['members'];
  readonly homes: readonly string[];
  readonly standing: Standing;
  readonly ended: boolean;
  readonly waiting: HouseholdFile['waiting'];
  readonly asOf: Day | null;
};

export type HouseholdRow = Pick<HouseholdFile, 'household' | 'waiting'>;

/** Until it is registered there is nothing but what waits for it. */
const householdOf = ({ id, region, settlement, members, homes, standing, ended, asOf }: Row): Household | undefined =>
  region && settlement && asOf ? { id, region, settlement, members, homes, standing, ended, asOf } : undefined;

export async function readHouseholds(tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, HouseholdRow>> {
  const text = `select id::text as id, region, settlement, members, homes, standing, ended, waiting, as_of::text as "asOf"
    from households where id = any($1::uuid[])`;
  const rows = await tx.sql<Row>('households-read', text, [ids]);
  return new Map(rows.map((row) => [row.id, { household: householdOf(row), waiting: row.waiting }]));
}

const write = `
insert into households (id, region, settlement, members, homes, standing, ended, waiting, as_of)
select id, region, settlement, coalesce(members, '[]'), coalesce(homes, '{}'), coalesce(standing, 'none'), coalesce(ended, false), waiting, "asOf"
from jsonb_to_recordset($1::jsonb)
  as r(id uuid, region text, settlement text, members jsonb, homes text[], standing text, ended boolean, waiting jsonb, "asOf" date)
on conflict (id) do update set region = excluded.region, settlement = excluded.settlement, members = excluded.members, homes = excluded.homes,
  standing = excluded.standing, ended = excluded.ended, waiting = excluded.waiting, as_of = excluded.as_of`;

export const writingHouseholds = (files: readonly HouseholdFile[]) => ({
  name: 'households-write',
  text: write,
  values: [JSON.stringify(files.map(({ id, household, waiting }) => ({ ...household, id, waiting })))],
});
