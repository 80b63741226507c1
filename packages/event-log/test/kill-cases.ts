import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from './database.ts';
import type { Database } from './database.ts';
import { type Killed, openLog } from './killed-log.ts';
import { listen } from './transport.ts';
import { until } from './until.ts';

const program = fileURLToPath(new URL('killed-process.ts', import.meta.url));
const ROUNDS = 4;

/** Runs the process until it has said so many lines, kills it with SIGKILL, and returns the lines. */
async function killedAfter(lines: number, killed: Killed, ...args: string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, JSON.stringify(killed), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000,
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

type On = Pick<Killed, 'broker' | 'weaknesses'> & {
  /** whether a batch that was published becomes visible as a whole */
  readonly atOnce: boolean;
};

export function killCases(name: string, { atOnce, ...on }: On): void {
  describe(`publisher and reader of the event log over ${name}, killed again and again`, () => {
    let database: Database;
    let killed: Killed;
    beforeAll(async () => {
      database = await freshDatabase(process.env.TEST_DATABASE_URL);
      await database.pool().query('create table handled (id text)');
      killed = { ...on, database: database.url, topic: `killed-${crypto.randomUUID()}.events` };
    });
    afterAll(() => database.drop());

    it(`5: lose nothing that was acknowledged${atOnce ? ', tear no batch,' : ''} and read all of it`, async () => {
      const { topic, weaknesses: _none, ...undisturbed } = killed;
      const log = openLog({ topic, ...undisturbed }, database.pool(6));
      await log.ensureTopics([{ name: topic, lanes: 4 }]);
      const acknowledged: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        acknowledged.push(...(await killedAfter(20 + round * 7, killed, 'publish', String(round * 1_000))).map(Number));
        await killedAfter(1 + (round % 2), killed, 'read');
      }
      const left = async (group: string): Promise<bigint> => [...(await log.lag(group)).values()].reduce((sum, lane) => sum + lane, 0n);
      const heard = listen(log, { group: `${topic}-witness`, topics: [topic] });
      await until('the witness has read everything', async () => heard.deliveries.length > 0 && (await left(`${topic}-witness`)) === 0n);
      const read = new Set(heard.deliveries.map((it) => it.id));
      for (const n of acknowledged) for (const part of [0, 1, 2]) expect(read).toContain(`${String(n)}.${String(part)}`);
      if (atOnce) expect(read.size % 3).toBe(0);
      for (const lane of Map.groupBy(heard.deliveries, (it) => it.lane).values())
        expect(lane.map((it) => it.position)).toEqual(lane.map((_, n) => BigInt(n)));

      const pool = database.pool();
      const weak = openLog(killed, database.pool(6));
      const rest = listen(weak, {
        group: topic,
        topics: [topic],
        handler: async (batch) => {
          await pool.query('insert into handled select * from unnest($1::text[])', [batch.map((it) => it.id)]);
        },
      });
      const handled = async (): Promise<number> =>
        (await pool.query<{ n: number }>('select count(distinct id)::int as n from handled')).rows[0]?.n ?? 0;
      await until('the killed readers’ group has handled everything', async () => (await handled()) === read.size);
      await Promise.all([heard.handle.close(), rest.handle.close()]);
      await Promise.all([log.close(), weak.close()]);
    });
  });
}
