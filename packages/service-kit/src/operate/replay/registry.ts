import type { Parkable } from '@jiuzhu/event-log';
import type { Tx } from '../../database/tx.ts';

/** A replay as it was begun: by which reactions, over how many streams, and how far it is. */
type Registered = {
  readonly reactions: readonly string[];
  readonly streams: number;
  readonly applied: number;
  readonly ended: boolean;
};

/** Until it ends, each stream that was handed over says by its cursor how many events were applied: counted in one row, they would wait for each other. */
const known = `select reactions, streams::int, ended_at is not null as ended, coalesce(applied,
    (select coalesce(sum(version), 0) from consumer_cursor c where c.consumer = r.consumer and not parked))::int as applied
  from kit_replay r where consumer = $1`;

export async function registered(tx: Tx, consumer: string): Promise<Registered | undefined> {
  const [found] = await tx.sql<Registered>('replay-known', known, [consumer]);
  return found;
}

/**
 * Its streams are those of which the service has read anything by now: of a stream that comes later the service learns everything by itself. In a
 * transaction with nothing else: two that begin it at once are a conflict.
 */
export async function register(
  tx: Tx,
  it: { readonly service: string; readonly consumer: string; readonly types: readonly string[]; readonly sources: readonly string[] },
): Promise<void> {
  const text = `with taken as (
      insert into consumer_cursor (consumer, source, stream, version, parked)
      select $1, source, stream, 0, true from consumer_cursor where consumer = $2 and source = any($3::text[]) and version > 0 returning stream
    ) insert into kit_replay (consumer, reactions, streams, started_at) select $1, $4::text[], count(*), $5 from taken`;
  await tx.sql('replay-begin', text, [it.consumer, it.service, it.sources, it.types, tx.now]);
}

export async function noteApplied(tx: Tx, key: Parkable, applied: number): Promise<void> {
  const text = 'update consumer_cursor set version = $4 where consumer = $1 and source = $2 and stream = $3';
  await tx.sql('replay-applied', text, [key.consumer, key.source, key.stream, applied]);
}

/** It is over, to its end or not: nothing waits under its name, which is spent, since the log has been read under it. */
export async function conclude(tx: Tx, consumer: string): Promise<void> {
  const { applied } = (await registered(tx, consumer)) ?? { applied: 0 };
  for (const table of ['parked_event', 'parked_stream', 'consumer_cursor'])
    await tx.sql(`replay-forget-${table}`, `delete from ${table} where consumer = $1`, [consumer]);
  await tx.sql('replay-end', 'update kit_replay set ended_at = $2, applied = $3 where consumer = $1', [consumer, tx.now, applied]);
}
