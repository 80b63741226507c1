import pg from 'pg';
import { type Killed, openLog } from './killed-log.ts';

/** A process to be killed: publishes one record after another, or reads and records what it handled, and says each step on a line. */
const [told = '{}', role = '', from = '0'] = process.argv.slice(2);
const killed = JSON.parse(told) as Killed;
const { topic } = killed;
const pool = new pg.Pool({ connectionString: killed.database, max: 5 });
const log = openLog(killed, pool);
const signal = new AbortController().signal;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (role === 'publish') {
  for (let n = Number(from); ; n += 1) {
    const recs = [0, 1, 2].map((part) => ({
      id: `${String(n)}.${String(part)}`,
      topic,
      key: `household/${String(part)}`,
      headers: {},
      value: null,
    }));
    await log.publish(recs, { deadlineMs: 10_000, signal });
    say(String(n));
  }
} else {
  log.subscribe({
    group: topic,
    topics: [topic],
    signal,
    handler: async (batch) => {
      say('in hand');
      await pool.query('insert into handled select * from unnest($1::text[])', [batch.map((it) => it.id)]);
      say('handled');
    },
  });
}
