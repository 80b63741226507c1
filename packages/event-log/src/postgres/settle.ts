import type { Pool, PoolClient } from 'pg';
import { shares } from './shares.ts';
import type { Lane, Member } from './shares.ts';

export type Membership = {
  readonly group: string;
  readonly owner: string;
  readonly topics: readonly string[];
  readonly leaseMs: number;
};
export type Settled = { readonly generation: string; readonly epochs: ReadonlyMap<string, string> };

type Held = Lane & { readonly owner: string | null; readonly epoch: string };

export const laneName = ({ topic, lane }: Lane): string => `${topic}/${lane}`;

/**
 * Joins or renews, drops members whose lease ran out, and takes the lanes that fall to this one: free ones, and those of the dead. A lane of a
 * living member is left until it gives it up, which each does here between two batches (`mayGive`).
 */
export async function settle(pool: Pool, me: Membership, mayGive: boolean): Promise<Settled> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const settled = await settleIn(client, me, mayGive);
    await client.query('commit');
    client.release();
    return settled;
  } catch (fault) {
    client.release(true);
    throw fault;
  }
}

async function settleIn(client: PoolClient, me: Membership, mayGive: boolean): Promise<Settled> {
  const { group, owner } = me;
  await client.query(`insert into event_log.groups (name) values ($1) on conflict do nothing`, [group]);
  await client.query(`select 1 from event_log.groups where name = $1 for update`, [group]);
  const dead = await client.query(`delete from event_log.leases where "group" = $1 and expires_at < clock_timestamp() and owner <> $2`, [
    group,
    owner,
  ]);
  const joined = await client.query<{ joined: boolean }>(JOIN, [group, owner, me.topics, me.leaseMs]);
  await client.query(PLACES, [group, me.topics]);
  const { rows: members } = await client.query<Member>(`select owner, topics from event_log.leases where "group" = $1`, [group]);
  const { rows: lanes } = await client.query<Held>(
    `select topic, lane, owner, epoch from event_log.positions where "group" = $1 order by topic, lane`,
    [group],
  );
  const target = shares(lanes, members);
  const alive = new Set(members.map((member) => member.owner));
  const given = mayGive ? lanes.filter((lane) => lane.owner === owner && target.get(lane) !== owner) : [];
  const taken = lanes.filter((lane) => lane.owner !== owner && target.get(lane) === owner && !alive.has(lane.owner ?? ''));
  await hand(client, group, given, null);
  await hand(client, group, taken, owner);
  const changed = (dead.rowCount ?? 0) > 0 || joined.rows[0]?.joined === true || given.length > 0;
  const { rows } = await client.query<{ generation: string }>(
    `update event_log.groups set generation = generation + $2 where name = $1 returning generation`,
    [group, changed ? 1 : 0],
  );
  const kept = lanes.filter((lane) => lane.owner === owner && !given.includes(lane));
  const epochs = [
    ...kept.map((lane) => [laneName(lane), lane.epoch] as const),
    ...taken.map((lane) => [laneName(lane), String(BigInt(lane.epoch) + 1n)] as const),
  ];
  return { generation: rows[0]?.generation ?? '', epochs: new Map(epochs) };
}

async function hand(client: PoolClient, group: string, lanes: readonly Lane[], owner: string | null): Promise<void> {
  if (lanes.length === 0) return;
  await client.query(
    `update event_log.positions p set owner = $2, epoch = epoch + 1 from unnest($3::text[], $4::int4[]) as l(topic, lane)
     where p."group" = $1 and p.topic = l.topic and p.lane = l.lane`,
    [group, owner, lanes.map((lane) => lane.topic), lanes.map((lane) => lane.lane)],
  );
}

// xmax is 0 where the row was inserted and not updated
const JOIN = `
insert into event_log.leases as l ("group", owner, topics, expires_at)
values ($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')
on conflict ("group", owner) do update set topics = excluded.topics, expires_at = excluded.expires_at
returning xmax = 0 as joined`;

const PLACES = `
insert into event_log.positions ("group", topic, lane)
select $1, topic, lane from event_log.lanes where topic = any($2::text[]) on conflict do nothing`;
