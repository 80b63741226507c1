import type { SqlClient } from './sql-client.ts';

export type At = { readonly stream: string; readonly version: number };

/**
 * apply: the next one, and the cursor now stands on it. duplicate: already applied. gap: one before it is missing, nothing moved.
 * parked: the stream stands still behind a failed event; append this one with `parkEvents`.
 */
export type Verdict = 'apply' | 'duplicate' | 'gap' | 'parked';

/** Another transaction is making a stream's first cursor just now: to be tried again, as any conflict. */
class CursorContended extends Error {
  override readonly name = 'CursorContended';
  readonly code = '40001';
}

/** A stream that two transactions meet for the first time at once: the later sees it on its second look. */
const LOOKS = 3;

/**
 * Locks the cursors of the streams, in sorted order and in one statement, and moves those whose next event this is. To be called first in
 * the transaction that applies the events. `source` is the owner of the streams; a stream stands at most once in `events`.
 */
export async function advance(
  client: SqlClient,
  consumer: string,
  source: string,
  events: readonly At[],
): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  if (new Set(events.map((event) => event.stream)).size < events.length) throw new RangeError('a stream stands twice in one batch');
  let left = events;
  for (let look = 0; left.length > 0; look += 1) {
    if (look === LOOKS) throw new CursorContended('a new stream is still being made by another transaction');
    const asked = [consumer, source, left.map((event) => event.stream), left.map((event) => event.version)];
    const { rows } = await client.query(MOVE, asked);
    for (const row of rows as { stream: string; verdict: Verdict | null }[]) if (row.verdict) verdicts.set(row.stream, row.verdict);
    left = left.filter((event) => !verdicts.has(event.stream));
  }
  return verdicts;
}

/** Where the consumer stands in a stream: 0 before its first event. */
export async function cursorOf(client: SqlClient, consumer: string, source: string, stream: string): Promise<number> {
  const { rows } = await client.query(
    'select version::int8 as version from consumer_cursor where consumer = $1 and source = $2 and stream = $3',
    [consumer, source, stream],
  );
  return Number((rows[0] as { version: string } | undefined)?.version ?? 0);
}

// `= any` and not a join: without statistics, as in a new database that catches up, a join reads all cursors of the consumer.
// `fresh` and `moved` both read `held` to its end before they write, so that all locks are taken there, in order.
const MOVE = `
with asked as (
  select * from unnest($3::text[], $4::int8[]) as a(stream, version)
), held as (
  select stream, version, parked from consumer_cursor
  where consumer = $1 and source = $2 and stream = any($3::text[]) order by stream for update
), fresh as (
  insert into consumer_cursor (consumer, source, stream, version)
  select $1, $2, a.stream, case when a.version = 1 then 1 else 0 end from asked a
  where not exists (select 1 from held h where h.stream = a.stream) order by a.stream
  on conflict do nothing returning stream, version
), moved as (
  update consumer_cursor c set version = h.version + 1 from held h join asked a using (stream)
  where c.consumer = $1 and c.source = $2 and c.stream = any($3::text[]) and c.stream = h.stream and not h.parked and a.version = h.version + 1
  returning c.stream
)
select a.stream, case
  when f.stream is not null then case when f.version = 1 then 'apply' else 'gap' end
  when h.stream is null then null
  when a.version <= h.version then 'duplicate'
  when h.parked then 'parked'
  when m.stream is not null then 'apply'
  else 'gap' end as verdict
from asked a left join held h using (stream) left join fresh f using (stream) left join moved m using (stream)`;
