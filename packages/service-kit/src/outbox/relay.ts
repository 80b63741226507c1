import { type EventPublisher, encode } from '@jiuzhu/event-log';
import type { PoolClient } from 'pg';
import { sqlOn } from '../database/sql.ts';
import { failpoint } from '../failpoint.ts';
import { bucketCount } from '../road/bucket.ts';
import { lockOrder } from '../road/lock-names.ts';
import type { Runtime } from '../runtime.ts';

const batch = 500;
const deadlineMs = 10_000;

type Unpublished = {
  readonly seq: string;
  readonly id: string;
  readonly stream: string;
  readonly stream_version: string;
  readonly type: string;
  readonly data: unknown;
  readonly at: Date;
  readonly correlation_id: string;
  readonly causation_id: string;
};

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

/** Rows are found by state, never by "greater than the last": a smaller number may commit later. */
const waiting = `select seq, id, stream, stream_version, type, data, at, correlation_id, causation_id from kit_outbox
  where published_at is null and bucket = any($1::int[]) order by seq limit $2`;

/** One round: reads, sends, marks. Ended between send and mark, the rows are sent again: consumers know them by their version. Answers how many. */
export async function relayOnce(runtime: Runtime, connection: PoolClient, publisher: EventPublisher, signal: AbortSignal): Promise<number> {
  const sql = sqlOn(connection);
  const owned = await own(connection, runtime.schema);
  if (owned.length === 0) return 0;
  const rows = await sql<Unpublished>('relay-read', waiting, [owned, batch]);
  if (rows.length === 0) return 0;
  failpoint('relay.read');
  await publisher.publish(
    rows.map((row) => recordOf(runtime.service.name, row)),
    { deadlineMs, signal },
  );
  failpoint('relay.sent');
  await sql('relay-mark', 'update kit_outbox set published_at = $2 where seq = any($1::bigint[])', [
    rows.map(({ seq }) => seq),
    runtime.clock.now(),
  ]);
  failpoint('relay.marked');
  return rows.length;
}

const recordOf = (owner: string, row: Unpublished) =>
  encode(
    {
      id: row.id,
      owner,
      type: row.type,
      stream: row.stream,
      version: Number(row.stream_version),
      at: row.at.toISOString(),
      correlationId: row.correlation_id,
      causationId: row.causation_id,
    },
    JSON.stringify(row.data),
  );
