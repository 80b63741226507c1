import type pg from 'pg';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advance, cursorOf, parkedEvents, parkedStreams, parkEvents, parkStream, releaseStream } from '@jiuzhu/event-log';
import { freshDatabase } from './database.ts';
import type { Database } from './database.ts';
import { until } from './until.ts';

let database: Database;
let pool: pg.Pool;
let made = 0;
const consumer = (): string => `reader-${String((made += 1))}`;

beforeAll(async () => {
  database = await freshDatabase(process.env.TEST_DATABASE_URL);
  pool = database.pool(20);
});
afterAll(() => database.drop());

async function transaction<T>(work: (client: pg.PoolClient) => Promise<T>, end: 'commit' | 'rollback' = 'commit'): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query(end);
    return result;
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
}

const step = (name: string, ...events: [stream: string, version: number][]) =>
  transaction(async (client) =>
    Object.fromEntries(
      await advance(
        client,
        name,
        'household',
        events.map(([stream, version]) => ({ stream, version })),
      ),
    ),
  );

describe('the cursor', () => {
  it('applies what is next, drops what was applied, and stands still before a gap', async () => {
    const name = consumer();
    expect(await step(name, ['a', 1], ['b', 2], ['c', 1])).toEqual({ a: 'apply', b: 'gap', c: 'apply' });
    expect(await step(name, ['a', 1], ['b', 1], ['c', 3])).toEqual({ a: 'duplicate', b: 'apply', c: 'gap' });
    expect(await step(name, ['a', 2], ['b', 2], ['c', 2])).toEqual({ a: 'apply', b: 'apply', c: 'apply' });
    expect(await step(name, ['a', 3], ['b', 4], ['c', 2])).toEqual({ a: 'apply', b: 'gap', c: 'duplicate' });
    expect(await cursorOf(pool, name, 'household', 'a')).toBe(3);
    expect(await cursorOf(pool, name, 'household', 'unheard')).toBe(0);
  });

  it('keeps consumers and sources apart', async () => {
    const [one, other] = [consumer(), consumer()];
    await step(one, ['a', 1]);
    expect(await step(other, ['a', 1])).toEqual({ a: 'apply' });
    expect(await advance(pool, one, 'payment', [{ stream: 'a', version: 1 }])).toEqual(new Map([['a', 'apply']]));
  });

  it('does not move when the transaction is rolled back', async () => {
    const name = consumer();
    await transaction((client) => advance(client, name, 'household', [{ stream: 'a', version: 1 }]), 'rollback');
    expect(await step(name, ['a', 1])).toEqual({ a: 'apply' });
  });

  it('takes a stream once per batch, and an empty batch for nothing', async () => {
    await expect(step(consumer(), ['a', 1], ['a', 2])).rejects.toThrow('twice');
    expect(await step(consumer())).toEqual({});
  });

  it('is right for any sequence of deliveries, as a count per stream would be', async () => {
    const delivery = fc.record({ stream: fc.constantFrom('a', 'b', 'c'), version: fc.integer({ min: 1, max: 4 }) });
    const batch = fc.uniqueArray(delivery, { selector: (it) => it.stream, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 8 }), async (run) => {
        const name = consumer();
        const model = new Map<string, number>();
        for (const events of run) {
          const verdicts = await transaction((client) => advance(client, name, 'household', events));
          for (const { stream, version } of events) {
            const at = model.get(stream) ?? 0;
            expect(verdicts.get(stream)).toBe(version <= at ? 'duplicate' : version === at + 1 ? 'apply' : 'gap');
            if (version === at + 1) model.set(stream, version);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lets one of many concurrent deliveries apply each event, new streams included, and never deadlocks', async () => {
    const name = consumer();
    const streams = Array.from({ length: 64 }, (_, n) => `household/${String(n)}`);
    const applied = new Map<string, number>();
    const worker = async (seed: number): Promise<void> => {
      for (let version = 1; version <= 6; version += 1) {
        const order = streams.map((stream, n) => ({ stream, at: (n * 37 + seed * 11) % 64 })).toSorted((a, b) => a.at - b.at);
        const verdicts = await transaction((client) =>
          advance(
            client,
            name,
            'household',
            order.map(({ stream }) => ({ stream, version })),
          ),
        );
        for (const [stream, verdict] of verdicts)
          if (verdict === 'apply') applied.set(`${stream}@${String(version)}`, (applied.get(`${stream}@${String(version)}`) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, seed) => worker(seed)));
    expect(applied.size).toBe(64 * 6);
    expect(new Set(applied.values())).toEqual(new Set([1]));
  });
});

describe('parking', () => {
  const event = (version: number) => ({
    ...{ id: `a-${String(version)}`, owner: 'household', type: 'household.moved.v1', stream: 'a', version },
    ...{ at: '2026-01-01T00:00:00Z', correlationId: 'c', value: Buffer.from(`{"n":${String(version)}}`) },
  });

  it('stops one stream and lets the others flow; what waits comes back in order', async () => {
    const name = consumer();
    const key = { consumer: name, source: 'household', stream: 'a' };
    await step(name, ['a', 1], ['b', 1]);
    await transaction(async (client) => {
      await parkStream(client, key, 'TypeError');
      await parkEvents(client, name, 'household', [{ ...event(2), error: 'TypeError' }]);
    });
    expect(await step(name, ['a', 2], ['b', 2])).toEqual({ a: 'parked', b: 'apply' });
    expect(await step(name, ['a', 1], ['b', 3])).toEqual({ a: 'duplicate', b: 'apply' });
    await parkEvents(pool, name, 'household', [event(4), event(3), event(2)]);
    expect(await parkedEvents(pool, key)).toEqual([
      { event: event(2), error: 'TypeError' },
      { event: event(3), error: null },
      { event: event(4), error: null },
    ]);
    expect(await parkedStreams(pool, name)).toMatchObject([{ ...key, reason: 'TypeError', attempts: 1, waiting: 3 }]);

    const verdicts = await transaction(async (client) => {
      const verdicts: unknown[] = [];
      for (const { event } of await releaseStream(client, key)) {
        verdicts.push((await advance(client, name, 'household', [event])).get('a'));
      }
      return verdicts;
    });
    expect(verdicts).toEqual(['apply', 'apply', 'apply']);
    expect(await parkedStreams(pool, name)).toEqual([]);
    expect(await step(name, ['a', 5])).toEqual({ a: 'apply' });
  });

  it('leaves everything parked when the second try fails too, and counts it', async () => {
    const name = consumer();
    const key = { consumer: name, source: 'household', stream: 'a' };
    await parkStream(pool, key, 'gap');
    await parkEvents(pool, name, 'household', [event(1)]);
    await transaction((client) => releaseStream(client, key), 'rollback');
    await parkStream(pool, key, 'TypeError');
    expect(await parkedStreams(pool, name)).toMatchObject([{ reason: 'TypeError', attempts: 2, waiting: 1 }]);
    expect(await step(name, ['a', 1])).toEqual({ a: 'parked' });
  });

  it('lets no newly read event slip in while a stream is released: it waits, and is then the next', async () => {
    const name = consumer();
    const key = { consumer: name, source: 'household', stream: 'a' };
    await parkStream(pool, key, 'gap');
    await parkEvents(pool, name, 'household', [event(1)]);
    const release = await pool.connect();
    await release.query('begin');
    await releaseStream(release, key);
    const { rows } = await release.query<{ pid: number }>('select pg_backend_pid() as pid');
    const next = step(name, ['a', 2]);
    await until('the reader waits for the cursor', async () => {
      const blocked = await pool.query('select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid))', [rows[0]?.pid]);
      return blocked.rows.length > 0;
    });
    await advance(release, name, 'household', [{ stream: 'a', version: 1 }]);
    await release.query('commit');
    release.release();
    expect(await next).toEqual({ a: 'apply' });
  });
});
