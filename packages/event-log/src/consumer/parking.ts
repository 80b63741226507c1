import type { Arrived, Head } from '../wire/envelope.ts';
import type { SqlClient } from './sql-client.ts';

/** A stream as one consumer sees it; `source` is the stream's owner. */
export type Parkable = { readonly consumer: string; readonly source: string; readonly stream: string };
/** `error`: why it stopped its stream; null where it only waits behind. */
export type ParkedEvent = { readonly event: Arrived; readonly error: string | null };
export type ParkedStream = Parkable & {
  readonly reason: string;
  readonly since: Date;
  readonly attempts: number;
  readonly waiting: number;
};

/**
 * Stops one stream for one consumer, so that the others flow. Its cursor stays; what comes later waits behind in order. Parking again counts
 * an attempt. In a transaction of its own, after the failed one was rolled back. `reason` must hold no personal data: a fault's name, a code.
 * Answers whether it stands still: with `version` given, not where the cursor has passed it, since another has applied it meanwhile.
 */
export async function parkStream(
  client: SqlClient,
  { consumer, source, stream }: Parkable,
  reason: string,
  version?: number,
): Promise<boolean> {
  const { rows } = await client.query(
    `with held as (
       insert into consumer_cursor as c (consumer, source, stream, version, parked) values ($1, $2, $3, 0, true)
       on conflict (consumer, source, stream) do update set parked = true where $5::int8 is null or c.version < $5 returning consumer
     )
     insert into parked_stream as p (consumer, source, stream, reason) select $1, $2, $3, $4 from held
     on conflict (consumer, source, stream) do update set reason = excluded.reason, attempts = p.attempts + 1
     returning 1`,
    [consumer, source, stream, written(reason), version ?? null],
  );
  return rows.length > 0;
}

/** Appends events of parked streams; one that already waits there is left as it is. */
export async function parkEvents(
  client: SqlClient,
  consumer: string,
  source: string,
  events: readonly (Arrived & { readonly error?: string })[],
): Promise<void> {
  const columns = [
    events.map((it) => it.stream),
    events.map((it) => it.version),
    events.map(({ value: _value, error: _error, ...head }) => JSON.stringify(head)),
    events.map((it) => it.value),
    events.map((it) => (it.error === undefined ? null : written(it.error))),
  ];
  await client.query(
    `insert into parked_event (consumer, source, stream, version, event, value, error)
     select $1, $2, e.* from unnest($3::text[], $4::int8[], $5::jsonb[], $6::bytea[], $7::text[]) as e
     on conflict (consumer, source, stream, version) do nothing`,
    [consumer, source, ...columns],
  );
}

/** A fault says what it likes; that it cannot be written down must not keep its stream from being parked. */
const written = (reason: string): string => reason.toWellFormed().replaceAll('\0', ' ').slice(0, 1_000);

/** What waits in a stream, in its order. */
export async function parkedEvents(client: SqlClient, { consumer, source, stream }: Parkable): Promise<readonly ParkedEvent[]> {
  const { rows } = await client.query(
    `select event, value, error from parked_event where consumer = $1 and source = $2 and stream = $3 order by version`,
    [consumer, source, stream],
  );
  return rows.map(parkedEvent);
}

/** Which streams stand still, the longest first. */
export async function parkedStreams(client: SqlClient, consumer: string, limit = 100): Promise<readonly ParkedStream[]> {
  const { rows } = await client.query(
    `select p.consumer, p.source, p.stream, p.reason, p.since, p.attempts,
            (select count(*)::int from parked_event e where (e.consumer, e.source, e.stream) = (p.consumer, p.source, p.stream)) as waiting
     from parked_stream p where p.consumer = $1 order by p.since, p.stream limit $2`,
    [consumer, limit],
  );
  return rows as ParkedStream[];
}

/**
 * Lets a stream go again and returns what waited, in order, for the caller to apply in this same transaction (each through `advance`).
 * Rolled back, it is parked as before. The cursor is locked first, so that no newly read event slips between.
 */
export async function releaseStream(client: SqlClient, key: Parkable): Promise<readonly ParkedEvent[]> {
  await resumeStream(client, key);
  const waiting = await parkedEvents(client, key);
  await forgetStream(client, key);
  return waiting;
}

/** Locks the cursor and lets it move. Answers where it stands; undefined: the stream was not parked. */
export async function resumeStream(client: SqlClient, { consumer, source, stream }: Parkable): Promise<number | undefined> {
  const { rows } = await client.query(
    `update consumer_cursor set parked = false where consumer = $1 and source = $2 and stream = $3 and parked returning version::text as version`,
    [consumer, source, stream],
  );
  const [row] = rows as { version: string }[];
  return row && Number(row.version);
}

/** Nothing waits any more, and nothing is at fault. */
export async function forgetStream(client: SqlClient, { consumer, source, stream }: Parkable): Promise<void> {
  await client.query(
    `with gone as (delete from parked_event where consumer = $1 and source = $2 and stream = $3)
     delete from parked_stream where consumer = $1 and source = $2 and stream = $3`,
    [consumer, source, stream],
  );
}

/** What the cursor has passed waits no more; what stands next has failed again. */
export async function forgetPassed(client: SqlClient, { consumer, source, stream }: Parkable, reason: string): Promise<void> {
  const key = [consumer, source, stream];
  await client.query(
    `delete from parked_event e using consumer_cursor c where e.consumer = $1 and e.source = $2 and e.stream = $3
     and c.consumer = $1 and c.source = $2 and c.stream = $3 and e.version <= c.version`,
    key,
  );
  await client.query(
    `update parked_event set error = $4 where consumer = $1 and source = $2 and stream = $3
     and version = (select min(version) from parked_event where consumer = $1 and source = $2 and stream = $3)`,
    [...key, written(reason)],
  );
}

/** Rows from before the value was kept apart have the data with the attributes. */
const parkedEvent = (row: unknown): ParkedEvent => {
  const { event, value, error } = row as { event: Head & { data?: unknown }; value: Uint8Array | null; error: string | null };
  const { data, ...head } = event;
  return { event: { ...head, value: data === undefined ? value : Buffer.from(JSON.stringify(data)) }, error };
};
