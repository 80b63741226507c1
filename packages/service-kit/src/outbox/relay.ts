import { type EventPublisher } from '@jiuzhu/event-log';
import type { PoolClient } from 'pg';
import { type Sql, sqlOn } from '../database/sql.ts';
import { failpoint } from '../failpoint.ts';
import { bucketCount } from '../road/bucket.ts';
import { lockOrder } from '../road/lock-names.ts';
import type { Runtime } from '../runtime.ts';
import { type Declined, sendApart } from './send-apart.ts';
import { recordOf, type Unpublished, unpublished } from './unpublished.ts';

const batch = 500;
/** Of a round, however often it is parted: its connection says nothing meanwhile, and is taken for dead after a while. */
const deadlineMs = 10_000;

const buckets = Array.from({ length: bucketCount }, (_, bucket) => bucket);

/** Which buckets this session owns: one owner per bucket, so that a stream's events are sent in order by one sender. */
async function own(connection: PoolClient, schema: string): Promise<readonly number[]> {
  const locks = buckets.map((bucket) => lockOrder(schema, [`outbox/${bucket}`])[0]);
  const text = `select b as bucket from unnest($1::int[], $2::bigint[]) as u(b, l) where
    exists (select 1 from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and objsubid = 1
      and ((classid::bigint << 32) | objid::bigint) = l) or pg_try_advisory_lock(l)`;
  const rows = await sqlOn(connection)<{ bucket: number }>('relay-own', text, [buckets, locks]);
  return rows.map(({ bucket }) => bucket);
}

/** One round: reads, sends, marks. Ended between send and mark, the rows are sent again: consumers know them by their version. Answers how many. */
export async function relayOnce(runtime: Runtime, connection: PoolClient, publisher: EventPublisher, signal: AbortSignal): Promise<number> {
  const sql = sqlOn(connection);
  const owned = await own(connection, runtime.schema);
  if (owned.length === 0) return 0;
  const rows = await sql<Unpublished>('relay-read', unpublished, [owned, batch]);
  if (rows.length === 0) return 0;
  failpoint('relay.read');
  const { name } = runtime.service;
  const until = performance.now() + deadlineMs;
  const publish = async (some: readonly Unpublished[]): Promise<void> =>
    publisher.publish(
      some.map((row) => recordOf(name, row)),
      { deadlineMs: Math.max(1, Math.ceil(until - performance.now())), signal },
    );
  const { sent, declined, fault } = await sendApart(rows, publish);
  failpoint('relay.sent');
  const now = runtime.clock.now();
  if (sent.length > 0)
    await sql('relay-mark', 'update kit_outbox set published_at = $2 where seq = any($1::bigint[])', [sent.map(({ seq }) => seq), now]);
  if (declined.length > 0) await setAside(runtime, sql, declined, now);
  failpoint('relay.marked');
  if (fault !== undefined) throw fault;
  return rows.length;
}

/** Said once a stream, in a line of its own: from now on the stream stands still here. */
async function setAside(runtime: Runtime, sql: Sql, declined: readonly Declined<Unpublished>[], now: Date): Promise<void> {
  const text = `insert into kit_outbox_parked (stream, version, reason, since)
    select stream, version, reason, $4 from unnest($1::text[], $2::bigint[], $3::text[]) as d(stream, version, reason) on conflict do nothing`;
  const columns = [
    declined.map(({ row }) => row.stream),
    declined.map(({ row }) => row.stream_version),
    declined.map(({ reason }) => reason),
  ];
  await sql('relay-set-aside', text, [...columns, now]);
  for (const { row, reason } of declined) {
    const at = { event: row.id, type: row.type, stream: row.stream, version: Number(row.stream_version), reason };
    runtime.log.error(at, 'relay: the log declines this event; its stream waits until an operator lets it go');
  }
}
