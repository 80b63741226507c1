import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cursorOf, encode, parkedEvents, parkedRecords, parkedStreams, postgresEventLog, release, when } from '@jiuzhu/event-log';
import type { EventLog } from '@jiuzhu/event-log';
import { freshDatabase, type Database } from './database.ts';
import { counted, EFFECTS, effects, following, head, tell, told } from './following.ts';
import { until } from './until.ts';

let database: Database;
let pool: pg.Pool;
let log: EventLog;
const [good, bad] = ['household/good', 'household/bad'];
let reader: string;
let made = 0;

beforeAll(async () => {
  database = await freshDatabase(process.env.TEST_DATABASE_URL);
  pool = database.pool(12);
  log = postgresEventLog({ pool, pollMs: 20 });
  await pool.query(EFFECTS);
});
beforeEach(async () => {
  reader = `reader-${String((made += 1))}.events`;
  await log.ensureTopics([{ name: reader }]);
});
afterAll(() => database.drop());

const key = (stream: string) => ({ consumer: reader, source: 'household', stream });
const caughtUp = (): Promise<void> =>
  until('everything is read', async () => {
    const lag = await log.lag(reader);
    return lag.size > 0 && [...lag.values()].every((behind) => behind === 0n);
  });

describe('an event at fault', () => {
  it('stops its own stream and no other; let go again, what waited is applied in order', async () => {
    let mended = false;
    const { consumer, parked, handle } = following(log, pool, reader, async ({ stream, version }) => {
      if (!mended && stream === bad && version === 2) throw new TypeError('unlucky');
    });
    await tell(log, reader, told(good, 1), told(bad, 1), told(bad, 2), told(good, 2), told(bad, 3), told(good, 3));
    await caughtUp();
    expect(parked).toEqual([`${bad}@2 TypeError`]);
    expect(await effects(pool, reader)).toMatchObject({ [good]: [1, 2, 3], [bad]: [1] });
    expect(await parkedStreams(pool, reader)).toMatchObject([{ stream: bad, reason: 'TypeError', attempts: 1, waiting: 2 }]);
    mended = true;
    expect(await release(consumer, { source: 'household', stream: bad })).toEqual({ applied: 2 });
    await tell(log, reader, told(bad, 4));
    await caughtUp();
    expect(await effects(pool, reader)).toMatchObject({ [bad]: [1, 2, 3, 4] });
    expect(await parkedStreams(pool, reader)).toEqual([]);
    await handle.close();
  });

  it.each([
    ['is no JSON', '{"times": 1', 'Undecodable: the value is not JSON in UTF-8'],
    ['holds what jsonb does not take', '{"times":"\\u0000"}', 'ContractFault: household.counted.v1: times: invalid_type'],
    ['is nested deeper than any parser of the database goes', '['.repeat(20_000) + ']'.repeat(20_000), /^ContractFault/],
    ['is not what its contract says', '{"times":-1}', 'ContractFault: household.counted.v1: times: too_small'],
  ])('is parked, byte for byte, where its value %s', async (_what, json, reason) => {
    const { handle } = following(log, pool, reader);
    await tell(log, reader, told(bad, 1, json), told(good, 1), told(bad, 2));
    await caughtUp();
    expect(await effects(pool, reader)).toMatchObject({ [good]: [1] });
    const [first, second, ...more] = await parkedEvents(pool, key(bad));
    expect(Buffer.from(first?.event.value ?? []).toString()).toBe(json);
    expect(first?.error).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason));
    expect([second?.event.version, second?.error, more]).toEqual([2, null, []]);
    await handle.close();
  });

  it('is parked by its name where it is a newer version of a fact that is read, and passed where nothing is known of the fact', async () => {
    const { parked, handle } = following(log, pool, reader);
    const newer = encode({ ...head(bad, 1), type: 'household.counted.v2' }, '{}');
    await tell(log, reader, newer, encode({ ...head(good, 1), type: 'household.other.v2' }, '{}'), told(good, 2));
    await caughtUp();
    expect(parked).toEqual([`${bad}@1 version-unknown`]);
    expect(await effects(pool, reader)).toEqual({ [good]: [2] });
    await handle.close();
  });

  it('counts as applied by nobody where its handler passed over a statement that failed', async () => {
    const passingOver = when(counted, async (client, { stream }) => {
      if (stream === bad) await Promise.allSettled([client.query('select 1 / 0')]);
    });
    const { parked, handle } = following(log, pool, reader, undefined, { on: [passingOver] });
    await tell(log, reader, told(bad, 1), told(good, 1));
    await caughtUp();
    expect(parked).toEqual([`${bad}@1 RolledBack`]);
    expect(await cursorOf(pool, reader, 'household', good)).toBe(1);
    expect(await cursorOf(pool, reader, 'household', bad)).toBe(0);
    await handle.close();
  });
});

describe('a record that belongs to no stream', () => {
  it('is kept by its place with everything it had, told and passed', async () => {
    const lost = { ...told(bad, 1), key: 'household/of-another' };
    const bare = { ...told(bad, 1), headers: { 'content-type': 'text/plain' }, value: Buffer.from([0xff, 0xfe]) };
    const { kept, handle } = following(log, pool, reader);
    await tell(log, reader, lost, bare, told(good, 1));
    await caughtUp();
    expect(await effects(pool, reader)).toMatchObject({ [good]: [1] });
    const records = await parkedRecords(pool, reader);
    expect(kept.toSorted()).toEqual(records.map((it) => `${it.lane} ${String(it.position)} ${it.reason}`).toSorted());
    const by = (reason: string) => records.find((it) => it.reason === reason);
    expect(by('the key is not the stream')).toMatchObject({ headers: lost.headers, value: lost.value });
    expect(Buffer.from(by('the key is not the stream')?.key ?? []).toString()).toBe(lost.key);
    expect(by('header ce_specversion is missing')).toMatchObject({ headers: bare.headers, value: bare.value });
    await handle.close();
  });
});

describe('an event behind a gap', () => {
  it('waits for the one before it, and then stops its stream alone with all that came of it', async () => {
    const { parked, handle } = following(log, pool, reader);
    await tell(log, reader, told(bad, 2), told(good, 1), told(bad, 3));
    await caughtUp();
    expect(parked).toEqual([`${bad}@2 gap`]);
    expect(await effects(pool, reader)).toMatchObject({ [good]: [1] });
    expect((await parkedEvents(pool, key(bad))).map(({ event, error }) => [event.version, error])).toEqual([
      [2, 'gap'],
      [3, null],
    ]);
    await handle.close();
  });

  it('is applied after it where that one came late, but in the same breath', async () => {
    const { parked, handle } = following(log, pool, reader);
    await tell(log, reader, told(bad, 2), told(bad, 3), told(bad, 1));
    await caughtUp();
    expect(parked).toEqual([]);
    expect((await effects(pool, reader))[bad]).toEqual([1, 2, 3]);
    await handle.close();
  });
});

describe('a fault that is nobody’s', () => {
  it('is tried again and parks nothing, however often the connections are cut', async () => {
    const streams = Array.from({ length: 20 }, (_, n) => `s${String(n)}`);
    const own = database.pool(4);
    let cut = 0;
    const { parked, faults, handle } = following(log, own, reader, async ({ version }, client) => {
      if (version !== 1 || cut >= 6) return;
      cut += 1;
      await client.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await tell(log, reader, ...[1, 2, 3].flatMap((version) => streams.map((stream) => told(stream, version))));
    await caughtUp();
    expect(faults.length).toBeGreaterThanOrEqual(6);
    expect(parked).toEqual([]);
    const seen = await effects(pool, reader);
    for (const stream of streams) expect(seen[stream]).toEqual([1, 2, 3]);
    await handle.close();
  });

  it('becomes the event’s own where its connection breaks every time, and only its', async () => {
    const { parked, handle } = following(log, database.pool(4), reader, async ({ stream }, client) => {
      if (stream === bad) await client.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await tell(log, reader, told(bad, 1), told(good, 1));
    await until('the stream at fault is parked', () => parked.length > 0, 60_000);
    expect(parked).toEqual([`${bad}@1 error: 57P01`]);
    await caughtUp();
    expect(await effects(pool, reader)).toMatchObject({ [good]: [1] });
    await handle.close();
  }, 90_000);
});
