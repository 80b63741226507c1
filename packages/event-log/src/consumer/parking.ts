import type { SqlClient } from './sql-client.ts';

/** A stream as one consumer sees it; `source` is the stream's owner. */
export type Parkable = { readonly consumer: string; readonly source: string; readonly stream: string };
export type ParkedEvent = { readonly version: number; readonly event: unknown; readonly error: string | null };
export type ParkedStream = Parkable & {
  readonly reason: string;
  readonly since: Date;
  readonly attempts: number;
  readonly waiting: number;
};

/**
 * Stops one stream for one consumer, so that the others flow. Its cursor stays; what comes later waits behind in order. Parking again counts
 * an attempt. In a transaction of its own, after the failed one was rolled back. `reason` must hold no personal data: a fault's name, a code.
 */
export async function parkStream(client: SqlClient, { consumer, source, stream }: Parkable, reason: string): Promise<void> {
  await client.query(
    `with held as (
       insert into consumer_cursor (consumer, source, stream, version, parked) values ($1, $2, $3, 0, true)
       on conflict (consumer, source, stream) do update set parked = true returning consumer
     )
     insert into parked_stream as p (consumer, source, stream, reason) select $1, $2, $3, $4 from held
     on conflict (consumer, source, stream) do update set reason = excluded.reason, attempts = p.attempts + 1`,
    [consumer, source, stream, reason],
  );
}

/** Appends events of parked streams; one that already waits there is left as it is. `event` is the decoded envelope. */
export async function parkEvents(
  client: SqlClient,
  consumer: string,
  source: string,
  events: readonly { readonly stream: string; readonly version: number; readonly event: unknown; readonly error?: string }[],
): Promise<void> {
  const columns = [
    events.map((it) => it.stream),
    events.map((it) => it.version),
    events.map((it) => JSON.stringify(it.event)),
    events.map((it) => it.error ?? null),
  ];
  await client.query(
    `insert into parked_event (consumer, source, stream, version, event, error)
     select $1, $2, e.* from unnest($3::text[], $4::int8[], $5::jsonb[], $6::text[]) as e
     on conflict (consumer, source, stream, version) do nothing`,
    [consumer, source, ...columns],
  );
}

/** What waits in a stream, in its order. */
export async function parkedEvents(client: SqlClient, { consumer, source, stream }: Parkable): Promise<readonly ParkedEvent[]> {
  const { rows } = await client.query(
    `select version, event, error from parked_event where consumer = $1 and source = $2 and stream = $3 order by version`,
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
export async function releaseStream(client: SqlClient, { consumer, source, stream }: Parkable): Promise<readonly ParkedEvent[]> {
  const key = [consumer, source, stream];
  await client.query('update consumer_cursor set parked = false where consumer = $1 and source = $2 and stream = $3', key);
  await client.query('delete from parked_stream where consumer = $1 and source = $2 and stream = $3', key);
  const { rows } = await client.query(
    'delete from parked_event where consumer = $1 and source = $2 and stream = $3 returning version, event, error',
    key,
  );
  return rows.map(parkedEvent).toSorted((one, other) => one.version - other.version);
}

const parkedEvent = (row: unknown): ParkedEvent => {
  const { version, event, error } = row as { version: string; event: unknown; error: string | null };
  return { version: Number(version), event, error };
};
