import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advance, batches, decode, encode, postgresEventLog } from '@jiuzhu/event-log';
import type { Delivery, Envelope, EventLog, Weaknesses } from '@jiuzhu/event-log';
import { freshDatabase } from './database.ts';
import type { Database } from './database.ts';
import { until } from './until.ts';

const STREAMS = 30;
const EACH = 40;
const topic = 'household.events';

let database: Database;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase(process.env.TEST_DATABASE_URL);
  pool = database.pool(12);
  await pool.query('create table effects (consumer text, stream text, version int8, nth bigserial)');
  await postgresEventLog({ pool }).ensureTopics([{ name: topic }]);
});
afterAll(() => database.drop());

const head = (stream: number, version: number) => ({
  id: `${String(stream)}-${String(version)}`,
  owner: 'household',
  type: 'household.moved.v1',
  stream: `household/${String(stream)}`,
  version,
  at: '2026-01-01T00:00:00Z',
  correlationId: 'c',
});

/** What a kit does with a batch, in the smallest form. `inside` false is the classical mistake: the effect before the cursor, each by itself. */
async function apply(consumer: string, events: readonly Envelope[], inside: boolean): Promise<void> {
  for (const batch of batches(events)) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const verdicts = inside ? await advance(client, consumer, 'household', batch) : new Map(batch.map((it) => [it.stream, 'apply']));
      const due = batch.filter((it) => verdicts.get(it.stream) === 'apply');
      await client.query('insert into effects (consumer, stream, version) select $1, * from unnest($2::text[], $3::int8[])', [
        consumer,
        due.map((it) => it.stream),
        due.map((it) => it.version),
      ]);
      await client.query('commit');
    } finally {
      client.release();
    }
  }
}

async function history(consumer: string): Promise<Map<string, number[]>> {
  const { rows } = await pool.query<{ stream: string; version: string }>(
    'select stream, version from effects where consumer = $1 order by nth',
    [consumer],
  );
  return new Map([...Map.groupBy(rows, (row) => row.stream)].map(([stream, list]) => [stream, list.map((row) => Number(row.version))]));
}

async function readAll(
  consumer: string,
  weaknesses: Weaknesses,
  inside = true,
): Promise<{ deliveries: Delivery[]; effects: Map<string, number[]> }> {
  const logs: EventLog[] = [1, 2].map((n) =>
    postgresEventLog({ pool, pollMs: 20, leaseMs: 600, weaknesses: { ...weaknesses, seed: weaknesses.seed * n } }),
  );
  const deliveries: Delivery[] = [];
  const seen = new Set<string>();
  const signal = new AbortController().signal;
  for (const log of logs) {
    log.subscribe({
      group: consumer,
      topics: [topic],
      signal,
      handler: async (batch) => {
        deliveries.push(...batch);
        await apply(consumer, batch.map(decode), inside);
        for (const it of batch) seen.add(it.id);
      },
    });
  }
  await until('every event was handled', () => seen.size === STREAMS * EACH, 25_000);
  await Promise.all(logs.map((log) => log.close()));
  return { deliveries, effects: await history(consumer) };
}

const weaknesses = { duplicate: 0.2, redeliver: 0.3, cut: 0.6, loseLease: 0.1, delayLane: 0.3 };
const whole = Array.from({ length: EACH }, (_, n) => n + 1);

describe('a log made as weak as Kafka may be', () => {
  beforeAll(async () => {
    const log = postgresEventLog({ pool });
    for (let version = 1; version <= EACH; version += 1) {
      const recs = Array.from({ length: STREAMS }, (_, stream) => encode(head(stream, version), '{}'));
      await log.publish(recs, { deadlineMs: 5_000, signal: new AbortController().signal });
    }
  });

  it.each([1, 2, 3])('changes the database once per event and in order, whatever it delivers (seed %i)', async (seed) => {
    const { deliveries, effects } = await readAll(`seed-${String(seed)}`, { seed, ...weaknesses });
    expect(deliveries.length).toBeGreaterThan(STREAMS * EACH * 1.1);
    expect(effects.size).toBe(STREAMS);
    for (const versions of effects.values()) expect(versions).toEqual(whole);
  });

  it('brings to light a reader that leaves the cursor out', async () => {
    const { effects } = await readAll('without-cursor', { seed: 4, ...weaknesses }, false);
    expect([...effects.values()].every((versions) => versions.join() === whole.join())).toBe(false);
  });
});
