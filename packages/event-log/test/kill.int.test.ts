import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postgresEventLog } from '@jiuzhu/event-log';
import { freshDatabase } from './database.ts';
import type { Database } from './database.ts';
import { listen } from './transport.ts';
import { until } from './until.ts';

const program = fileURLToPath(new URL('killed-process.ts', import.meta.url));
const ROUNDS = 4;

let database: Database;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase(process.env.TEST_DATABASE_URL);
  pool = database.pool(6);
  await pool.query('create table handled (id text)');
});
afterAll(() => database.drop());

/** Runs the process until it has said so many lines, kills it with SIGKILL, and returns the lines. */
async function killedAfter(lines: number, ...args: string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 15_000,
    killSignal: 'SIGKILL',
  });
  const said: string[] = [];
  const exit = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    if (said.length === lines) child.kill('SIGKILL');
  }
  await exit;
  return said;
}

it('5: loses nothing that was acknowledged, tears no batch, and reads all of it, when publisher and reader are killed again and again', async () => {
  const log = postgresEventLog({ pool, leaseMs: 600, pollMs: 50 });
  const topic = 'killed.events';
  await log.ensureTopics([{ name: topic }]);
  const acknowledged: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const said = await killedAfter(20 + round * 7, 'publish', database.url, topic, String(round * 1_000));
    acknowledged.push(...said.map(Number));
    await killedAfter(1 + (round % 2), 'read', database.url, topic);
  }
  const heard = listen(log, { group: 'witness', topics: [topic] });
  const { rows: kept } = await pool.query<{ id: string }>('select id from event_log.records where topic = $1', [topic]);
  await until('the witness has read everything', () => new Set(heard.deliveries.map((it) => it.id)).size === kept.length);
  const read = new Set(heard.deliveries.map((it) => it.id));
  for (const n of acknowledged) for (const part of [0, 1, 2]) expect(read).toContain(`${String(n)}.${String(part)}`);
  expect(kept.length % 3).toBe(0);
  for (const lane of Map.groupBy(heard.deliveries, (it) => it.lane).values())
    expect(lane.map((it) => it.position)).toEqual(lane.map((_, n) => BigInt(n)));

  const rest = listen(log, {
    group: topic,
    topics: [topic],
    handler: async (batch) => {
      await pool.query('insert into handled select * from unnest($1::text[])', [batch.map((it) => it.id)]);
    },
  });
  const handled = async (): Promise<number> =>
    (await pool.query<{ n: number }>('select count(distinct id)::int as n from handled')).rows[0]?.n ?? 0;
  await until('the killed readers’ group has handled everything', async () => (await handled()) === kept.length);
  await Promise.all([heard.handle.close(), rest.handle.close()]);
});
