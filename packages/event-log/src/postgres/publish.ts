import type { Pool, PoolClient } from 'pg';
import { before } from '../port/before.ts';
import { PermanentReject, RetryableUnknown } from '../port/faults.ts';
import type { PublishOptions } from '../port/event-log.ts';
import { limitOf, mustFit } from '../port/publishing.ts';
import type { Topics } from '../port/topics.ts';
import type { Rec } from '../wire/rec.ts';
import { laneOf } from '../wire/murmur2.ts';

/** Appends all records in one statement. The row locks of the lanes make it their only writer until it commits. */
export async function publish(
  pool: Pool,
  topics: Topics,
  maxBytes: number,
  records: readonly Rec[],
  options: PublishOptions,
): Promise<void> {
  if (records.length === 0) return;
  mustFit(records, maxBytes);
  const limit = limitOf(options);
  try {
    const lanes = await before(limit, topics.lanes(records.map((rec) => rec.topic)));
    const client = await connection(pool, limit);
    await append(client, limit, columns(records, lanes));
  } catch (fault) {
    throw classified(fault);
  }
}

async function append(client: PoolClient, limit: AbortSignal, values: unknown[]): Promise<void> {
  try {
    await before(limit, client.query({ name: 'event_log.append', text: APPEND, values }));
    client.release();
  } catch (fault) {
    // The statement may still run: the connection is of no more use, and whether the records are durable is unknown.
    client.release(true);
    throw fault;
  }
}

/** A connection that arrives after the deadline goes straight back. */
async function connection(pool: Pool, limit: AbortSignal): Promise<PoolClient> {
  const coming = pool.connect();
  try {
    return await before(limit, coming);
  } catch (fault) {
    coming.then(
      (client) => {
        client.release();
      },
      () => undefined, // the same failure, already thrown below
    );
    throw fault;
  }
}

/** Messages of PostgreSQL repeat values; its codes do not. Data that it cannot hold, and missing rights, do not heal by trying again. */
function classified(fault: unknown): Error {
  if (fault instanceof PermanentReject || fault instanceof RetryableUnknown) return fault;
  const code = (fault as { code?: string }).code ?? 'no code';
  const why = `rejected by the database: ${code}`;
  if (code.startsWith('22')) return new PermanentReject(why, 'record');
  if (code.startsWith('42')) return new PermanentReject(why, 'topic');
  return new RetryableUnknown(`the database did not answer as it should: ${code}`);
}

const columns = (records: readonly Rec[], lanes: ReadonlyMap<string, number>): unknown[] => [
  records.map((rec) => rec.topic),
  records.map((rec) => laneOf(rec.key, lanes.get(rec.topic) ?? 1)),
  records.map((rec) => rec.id),
  records.map((rec) => rec.key),
  records.map((rec) => JSON.stringify(rec.headers)),
  records.map((rec) => rec.value),
];

const APPEND = `
with placed as (
  select i.*, row_number() over (partition by topic, lane order by n) - 1 as nth
  from unnest($1::text[], $2::int4[], $3::text[], $4::text[], $5::jsonb[], $6::bytea[]) with ordinality as i(topic, lane, id, key, headers, value, n)
), need as (
  select topic, lane, count(*) as records from placed group by topic, lane
), held as (
  select l.topic, l.lane from event_log.lanes l join need using (topic, lane) order by l.topic, l.lane for update of l
), moved as (
  update event_log.lanes l set next_offset = l.next_offset + need.records from need join held using (topic, lane)
  where l.topic = need.topic and l.lane = need.lane
  returning l.topic, l.lane, l.next_offset - need.records as base
)
insert into event_log.records (topic, lane, "offset", id, key, headers, value)
select topic, lane, base + nth, id, key, headers, value from placed join moved using (topic, lane)`;
