import { randomUUID } from 'node:crypto';
import {
  encode,
  type EventLog,
  parkedRecords,
  parkedStreams,
  postgresEventLog,
  release,
  type Rec,
  type Subscription,
} from '@jiuzhu/event-log';
import type { TestDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, consume, consumerOf, type OpenRuntime, runCommand } from '../src/index.ts';
import { heard } from './heard.ts';
import { asking, clerk, openTally } from './opened.ts';
import { open, type Tally, tallyById } from './tally/tally.ts';

const { log: said, lines } = heard();
let runtime: OpenRuntime;
let database: TestDatabase;
let pool: pg.Pool;
let admin: pg.Pool;
let log: EventLog;
let subscription: Subscription | undefined;

beforeAll(async () => {
  ({ runtime, database } = await openTally({ tell: async () => 0 }, { log: said }));
  pool = new pg.Pool({ connectionString: database.urls['event_log']?.app ?? '', max: 3 });
  admin = new pg.Pool({ connectionString: database.url, max: 1 });
  log = postgresEventLog({ pool, pollMs: 20 });
  await log.ensureTopics([{ name: 'poker.events' }]);
  subscription = consume(runtime, log, new AbortController().signal);
});
afterAll(async () => {
  await subscription?.close();
  await Promise.all([runtime.close(), pool.end(), admin.end()]);
  await database.drop();
});

const opened = async (): Promise<string> => {
  const id = randomUUID();
  const present = ({ id }: Tally) => ({ __typename: 'Tally', id });
  await runCommand(runtime, { name: 'open', command: open, present }, { idempotencyKey: randomUUID(), id, region: '990000001' }, asking());
  return id;
};
const poke = (id: string, version: number, by: number, json = JSON.stringify({ id, by })): Rec =>
  encode(
    {
      ...{ id: randomUUID(), owner: 'poker', type: 'poker.poked.v1', stream: `poker/${id}`, version },
      ...{ at: new Date().toISOString(), correlationId: 'c' },
    },
    json,
  );
const tell = (...records: readonly Rec[]): Promise<void> =>
  log.publish(records, { deadlineMs: 10_000, signal: new AbortController().signal });
const count = async (id: string): Promise<number | undefined> => (await ask(runtime, tallyById, [id], clerk)).get(id)?.count;
const until = (what: () => Promise<unknown>, wanted: unknown) => expect.poll(what, { timeout: 20_000, interval: 10 }).toEqual(wanted);
const standing = async (id: string) => (await parkedStreams(runtime.pool, 'tally')).find(({ stream }) => stream === `poker/${id}`);

it('lets a stream go through the road of its reaction: in order, in one transaction, up to where it fails again', async () => {
  const [good, bad] = [await opened(), await opened()];
  await tell(poke(bad, 1, 1), poke(bad, 2, 13), poke(bad, 3, 4), poke(bad, 4, 13), poke(bad, 5, 5), poke(good, 1, 2));
  await until(async () => [await count(good), await count(bad), (await standing(bad))?.waiting], [2, 1, 4]);
  const stream = { source: 'poker', stream: `poker/${bad}` };
  const still = { applied: 0, parked: { version: 2, reason: 'Error: unlucky' } };
  expect(await release(consumerOf(runtime), stream)).toEqual(still);
  expect(await release(consumerOf(runtime), stream, { skip: 2 })).toEqual({ applied: 1, parked: { version: 4, reason: 'Error: unlucky' } });
  expect([await count(bad), (await standing(bad))?.attempts]).toEqual([5, 3]);
  expect(await release(consumerOf(runtime), stream, { skip: 4 })).toEqual({ applied: 1 });
  expect([await count(bad), await standing(bad)]).toEqual([10, undefined]);
  await tell(poke(bad, 6, 1));
  await until(() => count(bad), 11);
  const { rows } = await runtime.pool.query('select stream_version::int as version from kit_outbox where stream = $1 order by 1', [
    `tally/${bad}`,
  ]);
  expect(rows).toEqual([1, 2, 3, 4, 5].map((version) => ({ version })));
});

it('stops the stream whose value is no JSON, and keeps by its place what belongs to none: each is one line', async () => {
  const before = lines.length;
  const [good, bad] = [await opened(), await opened()];
  await tell({ ...poke(good, 1, 1), key: 'poker/another' }, poke(bad, 1, 1, '{"id":'), poke(good, 1, 2));
  await until(async () => [await count(good), (await standing(bad))?.reason], [2, 'Undecodable: the value is not JSON in UTF-8']);
  expect((await parkedRecords(runtime.pool, 'tally')).map(({ reason }) => reason)).toEqual(['the key is not the stream']);
  expect(
    lines
      .slice(before)
      .map(({ msg, fault }) => [msg, fault])
      .toSorted(),
  ).toEqual([
    ['consumer: not an event', 'the key is not the stream'],
    ['reaction: its stream is parked', 'Undecodable: the value is not JSON in UTF-8'],
  ]);
});

it('outlives its connections, however often they are cut, and parks nothing for it', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, opened));
  const before = (await parkedStreams(runtime.pool, 'tally')).length;
  const cut = () =>
    admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tally_app' and datname = current_database()`);
  for (let version = 1; version <= 15; version += 1) {
    await tell(...ids.map((id) => poke(id, version, 1)));
    for (let times = 0; times < 10; times += 1) await cut();
  }
  const counts = async () => (await Promise.allSettled(ids.map(count))).map((it) => (it.status === 'fulfilled' ? it.value : 'away'));
  await until(
    counts,
    ids.map(() => 15),
  );
  expect(await parkedStreams(runtime.pool, 'tally')).toHaveLength(before);
});
