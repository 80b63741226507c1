import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresEventLog } from '@jiuzhu/event-log';
import type { EventLog, Subscription, Weaknesses } from '@jiuzhu/event-log';
import { freshDatabase } from './database.ts';
import type { Database } from './database.ts';
import { EFFECTS, effects, following, tell, told } from './following.ts';
import { listen } from './transport.ts';
import { until } from './until.ts';

const STREAMS = 30;
const EACH = 40;
const topic = 'household.events';

let database: Database;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase(process.env.TEST_DATABASE_URL);
  pool = database.pool(14);
  await pool.query(EFFECTS);
  await postgresEventLog({ pool }).ensureTopics([{ name: topic }]);
});
afterAll(() => database.drop());

/** Two processes' readers over logs that are weak in different ways, until every event was delivered. Answers how often one was. */
async function readAll(weaknesses: Weaknesses, read: (log: EventLog, seen: (id: string) => void) => Subscription): Promise<number> {
  const logs = [1, 2].map((n) =>
    postgresEventLog({ pool, pollMs: 20, leaseMs: 600, weaknesses: { ...weaknesses, seed: weaknesses.seed * n } }),
  );
  const ids = new Set<string>();
  let deliveries = 0;
  for (const log of logs)
    read(log, (id) => {
      ids.add(id);
      deliveries += 1;
    });
  await until('every event was handled', () => ids.size === STREAMS * EACH, 25_000);
  await Promise.all(logs.map((log) => log.close()));
  return deliveries;
}

/** The classical mistake: each effect by itself, and no cursor. */
const withoutCursor = (log: EventLog, consumer: string, seen: (id: string) => void): Subscription =>
  listen(log, {
    group: consumer,
    topics: [topic],
    handler: async (batch) => {
      for (const it of batch) {
        await pool.query('insert into effects (consumer, stream, version) values ($1, $2, $3)', [consumer, it.key, it.headers.ce_sequence]);
        seen(it.id);
      }
    },
  }).handle;

const weaknesses = { duplicate: 0.2, redeliver: 0.3, cut: 0.6, loseLease: 0.1, delayLane: 0.3 };
const whole = Array.from({ length: EACH }, (_, n) => n + 1);

describe('a log made as weak as Kafka may be', () => {
  beforeAll(async () => {
    const log = postgresEventLog({ pool });
    for (let version = 1; version <= EACH; version += 1)
      await tell(log, topic, ...Array.from({ length: STREAMS }, (_, stream) => told(`household/${String(stream)}`, version)));
  });

  it.each([1, 2, 3])('changes the database once per event and in order, whatever it delivers (seed %i)', async (seed) => {
    const group = `seed-${String(seed)}`;
    const tries = await readAll({ seed, ...weaknesses }, (log, seen) => {
      const watched = { ...log, subscribe: watching(log, seen) };
      return following(watched, pool, topic, undefined, { name: group }).handle;
    });
    expect(tries).toBeGreaterThan(STREAMS * EACH * 1.1);
    const changed = Object.values(await effects(pool, group));
    expect(changed).toHaveLength(STREAMS);
    for (const versions of changed) expect(versions).toEqual(whole);
  });

  it('brings to light a reader that leaves the cursor out', async () => {
    await readAll({ seed: 4, ...weaknesses }, (log, seen) => withoutCursor(log, 'without-cursor', seen));
    const changed = Object.values(await effects(pool, 'without-cursor'));
    expect(changed.every((versions) => versions.join() === whole.join())).toBe(false);
  });
});

/** The log as it is, and told of what a handler has done. */
const watching =
  (log: EventLog, seen: (id: string) => void): EventLog['subscribe'] =>
  (it) =>
    log.subscribe({
      ...it,
      handler: async (batch, control) => {
        await it.handler(batch, control);
        for (const { id } of batch) seen(id);
      },
    });
