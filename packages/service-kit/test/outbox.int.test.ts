import { randomUUID } from 'node:crypto';
import { type EventLog, postgresEventLog } from '@jiuzhu/event-log';
import { accept } from '@jiuzhu/kernel';
import type { TestDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cleanOnce } from '../src/outbox/clean.ts';
import { command, type Loops, type OpenRuntime, operate, relayOnce, requireTopics, runCommand, runLoops } from '../src/index.ts';
import { heard } from './heard.ts';
import { asking, openTally } from './opened.ts';
import { open, tallies, type Tally } from './tally/tally.ts';

const { log, lines } = heard();
let now = new Date();
let runtime: OpenRuntime;
let database: TestDatabase;
let admin: pg.Pool;
let logPool: pg.Pool;
let eventLog: EventLog;
let loops: Loops | undefined;

beforeAll(async () => {
  ({ runtime, database } = await openTally({ tell: async () => 0 }, { log, clock: { now: () => now } }));
  admin = new pg.Pool({ connectionString: database.url, max: 2 });
  logPool = new pg.Pool({ connectionString: database.urls['event_log']?.app, max: 2, statement_timeout: 300 });
  eventLog = postgresEventLog({ pool: logPool, maxBytes: 400 });
  await requireTopics(eventLog, [runtime.service], 'create');
});
afterEach(async () => {
  await loops?.stop();
  loops = undefined;
});
afterAll(async () => {
  await eventLog.close();
  await logPool.end();
  await admin.end();
  await runtime.close();
  await database.drop();
});

const run = (name: string, it: unknown, input: object) =>
  runCommand(
    runtime,
    { name, command: it as never, present: ({ id }: Tally) => ({ __typename: 'Tally', id }) },
    { idempotencyKey: randomUUID(), ...input },
    asking(),
  );
/** Tells an event of so many bytes at least. */
const telling = command({
  allow: { role: 'clerk' },
  input: z.object({ id: z.string(), bytes: z.number() }),
  subject: tallies,
  key: ({ id }) => id,
  decide: ({ bytes }, tally) => accept(tally, [{ type: 'tally.grown.v1', data: { id: tally.id, by: 1, more: 'x'.repeat(bytes) } }]),
});
const opened = async (): Promise<string> => {
  const id = randomUUID();
  await run('open', open, { id, region: '990000001' });
  return id;
};
const tell = (id: string, bytes = 1) => run('telling', telling, { id, bytes });
const loop = async (): Promise<void> => void (loops = await runLoops(runtime, eventLog, { tickMs: 20, outboxKeepHours: 72 }));
const rows = async (text: string, values: unknown[] = []) => (await admin.query<Record<string, unknown>>(text, values)).rows;
/** The versions of a stream as the log holds them, in its order. */
const inLog = async (id: string): Promise<readonly number[]> =>
  (
    await rows(`select (headers->>'ce_sequence')::int as version from event_log.records where key = $1 order by lane, "offset"`, [
      `tally/${id}`,
    ])
  ).map(({ version }) => version as number);
const unpublished = async (): Promise<unknown> =>
  (await rows('select count(*)::int as n from tally.kit_outbox where published_at is null'))[0]?.['n'];

describe('a record that the log declines', () => {
  const parked = () => rows('select stream, version::int, reason from tally.kit_outbox_parked');

  it('stops its own stream, which waits in order and is sent whole when it is let go; all others go on', async () => {
    const [bad, good] = [await opened(), await opened()];
    await tell(bad);
    await tell(bad, 500);
    await tell(bad);
    for (let i = 0; i < 3; i += 1) await tell(good);
    await loop();
    await expect.poll(() => inLog(good)).toEqual([1, 2, 3, 4]);
    await expect.poll(parked).toEqual([{ stream: `tally/${bad}`, version: 3, reason: expect.stringMatching(/larger than 400 bytes/) }]);
    await tell(bad);
    await tell(good);
    await expect.poll(() => inLog(good)).toEqual([1, 2, 3, 4, 5]);
    expect(await inLog(bad)).toEqual([1, 2]);
    const said = lines.filter(({ msg }) => msg.startsWith('relay: the log declines'));
    expect(said).toMatchObject([{ stream: `tally/${bad}`, version: 3, type: 'tally.grown.v1' }]);
    await loops?.stop();

    const roomy = postgresEventLog({ pool: logPool, maxBytes: 65_536 });
    expect(await operate.declinedIn(runtime)).toMatchObject([{ stream: `tally/${bad}`, version: 3, waiting: 3 }]);
    expect(await operate.resendDeclined(runtime, `tally/${bad}`, { by: 'zhang.wei', why: 'limit-raised' })).toEqual({ accepted: true });
    expect(
      await rows(`select act, actor, purpose from tally.kit_audit where stream = $1 and outcome = 'accepted' and act like 'events.%'`, [
        `tally/${bad}`,
      ]),
    ).toEqual([{ act: 'events.resend', actor: 'operator:zhang.wei', purpose: 'limit-raised' }]);
    loops = await runLoops(runtime, roomy, { tickMs: 20, outboxKeepHours: 72 });
    await expect.poll(() => inLog(bad)).toEqual([1, 2, 3, 4, 5]);
    expect(await unpublished()).toBe(0);
  });
});

describe('a log that takes nothing for a while', () => {
  /** Somebody holds the lanes: appending does not come to its end within the time that its connection allows. */
  const shut = async (): Promise<() => Promise<void>> => {
    const client = await admin.connect();
    await client.query('begin');
    await client.query(`select from event_log.lanes where topic = 'tally.events' for update`);
    return async () => {
      await client.query('rollback');
      client.release();
    };
  };

  it('gets the same rows when it takes them again, in order and once; each kind of its trouble is one line, and no stream is at fault', async () => {
    const ids = [await opened(), await opened()];
    await loop();
    await expect.poll(unpublished).toBe(0);
    const before = lines.length;
    const letGo = await shut();
    for (const id of ids) for (let i = 0; i < 3; i += 1) await tell(id);
    await expect.poll(() => lines.length).toBe(before + 1);
    await admin.query('revoke insert on event_log.records from event_log_app');
    await expect.poll(() => lines.length, { timeout: 15_000 }).toBe(before + 2);
    await letGo();
    for (const id of ids) await tell(id);
    await admin.query('grant insert on event_log.records to event_log_app');
    await expect.poll(unpublished, { timeout: 15_000 }).toBe(0);
    for (const id of ids) expect(await inLog(id)).toEqual([1, 2, 3, 4, 5]);
    await expect
      .poll(() => lines.slice(before).map(({ msg, fault, kind }) => [msg, fault ?? kind]))
      .toEqual([
        ['loop: this round failed, and is tried again', expect.stringMatching(/^RetryableUnknown: .*57014/)],
        ['loop: this round failed, and is tried again', expect.stringMatching(/^PermanentReject: .*42501/)],
        ['loop: it goes on', 'PermanentReject'],
      ]);
    expect(await rows('select stream from tally.kit_outbox_parked')).toEqual([]);
  });
});

describe('what the log has taken', () => {
  const left = async (): Promise<unknown> =>
    (await rows('select count(*)::int as n, count(*) filter (where published_at is null)::int as waiting from tally.kit_outbox'))[0];

  it('is removed from the outbox in small batches once it is old, by the clock of the service; what waits is never removed, however old', async () => {
    await admin.query('delete from tally.kit_outbox');
    const ids = await Promise.all(Array.from({ length: 250 }, () => opened()));
    const connection = await runtime.pool.connect();
    while ((await relayOnce(runtime, connection, eventLog, new AbortController().signal)) > 0);
    connection.release(true);
    const waiting = ids.slice(0, 5);
    for (const id of waiting) await tell(id);
    const began = now;
    expect(await cleanOnce(runtime, 72)).toBe(0);
    now = new Date(began.getTime() + 72 * 3_600_000);
    expect(await cleanOnce(runtime, 72)).toBe(0);
    now = new Date(now.getTime() + 1000);
    expect([await cleanOnce(runtime, 72), await cleanOnce(runtime, 72), await cleanOnce(runtime, 72)]).toEqual([200, 50, 0]);
    expect(await left()).toEqual({ n: 5, waiting: 5 });
    now = new Date(began.getTime() + 100 * 72 * 3_600_000);
    expect(await cleanOnce(runtime, 72)).toBe(0);
    expect(await left()).toEqual({ n: 5, waiting: 5 });
  });

  it('is removed by a running service without being asked, and found by an index', async () => {
    const stale = await opened();
    await admin.query(`update tally.kit_outbox set published_at = $1`, [new Date(now.getTime() - 73 * 3_600_000)]);
    await loop();
    await expect.poll(left).toEqual({ n: 0, waiting: 0 });
    expect(await inLog(stale)).toEqual([]);
    await admin.query(`insert into tally.kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id, published_at)
      select gen_random_uuid(), n % 16, 'tally/' || n, 1, 'tally.grown.v1', '{}', now(), 'c', 'c', now() + n * interval '1 s' from generate_series(1, 20000) n`);
    await admin.query('analyze tally.kit_outbox');
    const plan = await rows(`explain select seq from tally.kit_outbox where published_at < now() order by published_at, seq limit 200`);
    expect(JSON.stringify(plan)).toMatch(/Index (Only )?Scan using kit_outbox_published/);
    expect(JSON.stringify(plan)).not.toMatch(/Sort|Seq Scan/);
  });
});
