import { randomUUID } from 'node:crypto';
import { type Delivery, encode, postgresEventLog, topicOf } from '@jiuzhu/event-log';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../local/wait-until.ts';
import { applying } from './bugs/applying.ts';
import { byState, inParallel, serialCursor, type Relaying } from './bugs/relays.ts';
import { writeSlowly } from './bugs/slow-writers.ts';
import { folders } from './path/path.ts';
import { type History, verdict } from './path/verdict.ts';

/** The classical mistakes, made on purpose on the real tables and the real log: the checker is worth what it finds of them. */
let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await testDatabase([folders('sender'), folders('seer')]);
  pool = new pg.Pool({ connectionString: database.url, max: 60 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const kinds = (histories: readonly History[], once: boolean): ReadonlySet<string> =>
  new Set(verdict(histories, { once }).map(({ what }) => what));

/** What a relay puts into the log while many write, each taking its time between the row and the commit. */
async function relayed(relaying: Relaying): Promise<readonly History[]> {
  await pool.query('truncate sender.kit_outbox, sender.kit_stream, event_log.records; update event_log.lanes set next_offset = 0');
  const log = postgresEventLog({ pool });
  await log.ensureTopics([{ name: topicOf('sender') }]);
  const stop = new AbortController();
  const relay = relaying(pool, log, stop.signal);
  const written = await writeSlowly(pool, { writers: 20, each: 25, lines: 20 });
  await waitUntil(() => relay.isIdle(), 20_000);
  stop.abort();
  await relay.done;
  const { rows } = await pool.query<{ key: string; n: string }>(
    `select key, headers ->> 'ce_sequence' as n from event_log.records order by lane, "offset"`,
  );
  const seen = Map.groupBy(rows, ({ key }) => key);
  return [...written].map(([line, asked]) => ({
    ...{ line, asked, acknowledged: asked },
    seen: (seen.get(`line/${line}`) ?? []).map(({ n }) => Number(n)),
  }));
}

describe('a relay', () => {
  it('that finds rows by their state loses nothing and keeps the order', async () => {
    expect(kinds(await relayed(byState), false)).toEqual(new Set());
  });

  it('that goes on from the greatest number it saw loses what commits later', async () => {
    expect(kinds(await relayed(serialCursor), false)).toContain('lost');
  });

  it('that takes rows which others have not locked sends a stream out of order', async () => {
    expect(kinds(await relayed(inParallel), false)).toContain('reordered');
  });
});

describe('a reader', () => {
  const LINES = 12;
  const EACH = 20;

  /** Reads a full log, is ended in the middle as if by a kill, and is followed by another; what it wrote down is its history. */
  async function read(reader: keyof typeof applying): Promise<readonly History[]> {
    const own = applying[reader](pool);
    const lines = Array.from({ length: LINES }, () => randomUUID());
    const topic = `bugs-${randomUUID()}.events`;
    const log = postgresEventLog({ pool, leaseMs: 1_000, pollMs: 20 });
    await log.ensureTopics([{ name: topic }]);
    for (let n = 1; n <= EACH; n += 1) {
      const heads = lines.map((line) =>
        encode({ ...head, id: randomUUID(), stream: `line/${line}`, version: n }, JSON.stringify({ line, n })),
      );
      await log.publish(
        heads.map((rec) => ({ ...rec, topic })),
        { deadlineMs: 10_000, signal: new AbortController().signal },
      );
    }
    for (const dies of [40, 90, Infinity]) {
      const life = own.begin(dies);
      const subscription = log.subscribe({
        group: topic,
        topics: [topic],
        signal: life.signal,
        handler: (batch: readonly Delivery[]) => life.handle(topic, batch),
      });
      const isRead = async (): Promise<boolean> => [...(await log.lag(topic)).values()].every((lag) => lag === 0n);
      await waitUntil(async () => life.signal.aborted || ((await isRead()) && life.isIdle()), 20_000);
      life.end();
      await subscription.close();
    }
    await log.close();
    const seen = await own.seen(lines);
    return lines.map((line) => ({ line, asked: EACH, acknowledged: EACH, seen: seen.get(line) ?? [] }));
  }
  const head = { owner: 'sender', type: 'sender.noted.v1', at: '2026-01-01T00:00:00Z', correlationId: 'bug' };

  it('that moves its cursor in the transaction of its effect does each thing once and in order', async () => {
    expect(kinds(await read('cursorInside'), true)).toEqual(new Set());
  });

  it('that moves its cursor in a transaction of its own, after the effect, does things twice', async () => {
    expect(kinds(await read('cursorAfter'), true)).toContain('doubled');
  });

  it('that moves its cursor in a transaction of its own, before the effect, loses things', async () => {
    expect(kinds(await read('cursorBefore'), true)).toContain('lost');
  });

  it('that commits its position before its work is done loses what it had in hand', async () => {
    expect(kinds(await read('positionFirst'), true)).toContain('lost');
  });
});
