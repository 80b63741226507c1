import type { Id, Month } from '@jiuzhu/kernel';
import { dayOf, type Run, type Store, type Tx } from '@jiuzhu/service-kit';
import type { Purpose } from '../../domain/purpose.ts';
import type { Roster } from '../../domain/roster.ts';
import { type PlaceKey, placeKey } from './roster-keys.ts';
import { askingInRosters, roomBeside } from './roster-room.ts';

/** Which households: those that are listed, or all that live in a region. */
export type Listed = {
  readonly purpose: Purpose;
  readonly households?: readonly Id<'household'>[] | undefined;
  readonly region?: string | undefined;
};

const openText = 'insert into rosters (id, region, purpose, started_on, paused, version) values ($1, $2, $3, $4, false, 1)';

/** What is not there, or lies outside the officer's region, is in the roster as unknown: a list that is old in one place is good in all others. */
const listText = `insert into roster_households (roster_id, household_id, standing)
select $1, k.id, case when h.id is null then 'unknown' else 'queued' end from unnest($2::uuid[]) as k(id)
left join households h on h.id = k.id and not h.ended and starts_with(h.region, $3)`;

const regionText = `insert into roster_households (roster_id, household_id, standing)
select $1, id, 'queued' from households where not ended and starts_with(region, $2) and starts_with(region, $3)`;

/** The narrower of two regions, one within the other. */
const narrower = (one: string, other: string): string => (one.length > other.length ? one : other);

/** The roster as it stands from now on: who moves in later is not in it. */
export async function openRoster(tx: Tx, { purpose, households, region = '' }: Listed, run: Run): Promise<void> {
  await tx.sql('roster-open', openText, [
    run.id,
    region.startsWith(run.region) ? narrower(region, run.region) : run.region,
    purpose,
    dayOf(tx.now),
  ]);
  if (households) await tx.sql('roster-list', listText, [run.id, households, run.region]);
  else await tx.sql('roster-region', regionText, [run.id, region, run.region]);
}

const roomText = `select (select paused from rosters where id = $1) as paused, (${askingInRosters}) as asking`;

/** How many may be asked about now: of all rosters together so many are in hand at once, and of one that is paused no more. */
export async function rosterRoom(tx: Tx, run: Run): Promise<number> {
  const [row] = await tx.sql<{ paused: boolean; asking: number }>('roster-room', roomText, [run.id]);
  return row === undefined || row.paused ? 0 : roomBeside(row.asking);
}

const queuedText = `select household_id as id from roster_households
where roster_id = $1 and standing = 'queued' and ($2::uuid is null or household_id > $2) order by household_id limit $3`;

export async function rosterQueue(tx: Tx, after: PlaceKey | undefined, limit: number, { id }: Run): Promise<readonly PlaceKey[]> {
  const roster = id as Id<'roster'>;
  const rows = await tx.sql<{ id: Id<'household'> }>('roster-queue', queuedText, [roster, after?.slice(roster.length + 1) ?? null, limit]);
  return rows.map((row) => placeKey(roster, row.id));
}

type Row = Omit<Roster, 'startedOn' | 'month'> & { readonly started_on: Roster['startedOn']; readonly month: Month | null };
const readText = 'select id, region, purpose, started_on::text, paused, month from rosters where id = any($1::uuid[])';

async function readRosters(tx: Tx, ids: readonly Id<'roster'>[]): Promise<ReadonlyMap<Id<'roster'>, Roster>> {
  const rows = await tx.sql<Row>('rosters-read', readText, [ids]);
  return new Map(rows.map(({ started_on, month, ...row }) => [row.id, { ...row, startedOn: started_on, month: month ?? undefined }]));
}

const writeText = `update rosters o set paused = r.paused, version = r.version
from jsonb_to_recordset($1::jsonb) as r(id uuid, paused boolean, version integer) where o.id = r.id`;

/** A roster by its id: what an officer stops and lets go on. */
export const rosters: Store<Id<'roster'>, Roster, Roster, 'RosterUnknown'> = {
  unknown: 'RosterUnknown',
  region: ({ region }) => region,
  locks: async (_tx, ids) => new Map(ids.map((id) => [id, [`roster/${id}`]])),
  load: readRosters,
  save: async (_tx, changes) => ({
    name: 'rosters-write',
    text: writeText,
    values: [JSON.stringify(changes.map(({ after, version }) => ({ id: after.id, paused: after.paused, version })))],
  }),
};
