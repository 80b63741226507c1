import { setTimeout as pause } from 'node:timers/promises';
import { encode, type EventLog } from '@jiuzhu/event-log';
import type { Pool, PoolClient } from 'pg';

type Row = { readonly seq: string; readonly id: string; readonly stream: string; readonly stream_version: string; readonly data: unknown };

export type Relay = { readonly done: Promise<unknown>; isIdle(): Promise<boolean> };
export type Relaying = (pool: Pool, log: EventLog, signal: AbortSignal) => Relay;

const columns = 'seq, id, stream, stream_version, data';

async function send(log: EventLog, rows: readonly Row[], signal: AbortSignal): Promise<void> {
  const records = rows.map((row) =>
    encode(
      {
        ...{ id: row.id, owner: 'sender', type: 'sender.noted.v1', stream: row.stream, version: Number(row.stream_version) },
        ...{ at: '2026-01-01T00:00:00Z', correlationId: 'bug' },
      },
      JSON.stringify(row.data),
    ),
  );
  await log.publish(records, { deadlineMs: 10_000, signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) });
}

/** Rounds until it is told to stop; idle when a round that began after all was written found nothing. */
function rounds(signal: AbortSignal, round: () => Promise<number>): Relay {
  let emptyInARow = 0;
  const done = (async () => {
    while (!signal.aborted) {
      const found = await round();
      emptyInARow = found === 0 ? emptyInARow + 1 : 0;
      if (found === 0) await pause(2);
    }
  })();
  return { done, isIdle: () => Promise.resolve(emptyInARow > 20) };
}

/** As the kit's: by state, and one owner. */
export const byState: Relaying = (pool, log, signal) =>
  rounds(signal, async () => {
    const { rows } = await pool.query<Row>(`select ${columns} from sender.kit_outbox where published_at is null order by seq limit 20`);
    if (rows.length === 0) return 0;
    await send(log, rows, signal);
    await mark(pool, rows);
    return rows.length;
  });

const mark = (on: Pool | PoolClient, rows: readonly Row[]) =>
  on.query('update sender.kit_outbox set published_at = clock_timestamp() where seq = any($1::bigint[])', [rows.map(({ seq }) => seq)]);

/** The mistake: a smaller number may commit later. */
export const serialCursor: Relaying = (pool, log, signal) => {
  let last = '0';
  return rounds(signal, async () => {
    const { rows } = await pool.query<Row>(`select ${columns} from sender.kit_outbox where seq > $1 order by seq limit 20`, [last]);
    if (rows.length === 0) return 0;
    await send(log, rows, signal);
    last = rows.at(-1)?.seq ?? last;
    return rows.length;
  });
};

/** The mistake: four take what the others leave, and the second batch of a stream may be sent before the first. */
export const inParallel: Relaying = (pool, log, signal) => {
  const four = Array.from({ length: 4 }, () =>
    rounds(signal, async () => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const { rows } = await client.query<Row>(
          `select ${columns} from sender.kit_outbox where published_at is null order by seq limit 5 for update skip locked`,
        );
        await pause(Math.random() * 8);
        if (rows.length > 0) await send(log, rows, signal);
        await mark(client, rows);
        await client.query('commit');
        return rows.length;
      } finally {
        client.release();
      }
    }),
  );
  return {
    done: Promise.all(four.map((it) => it.done)),
    isIdle: async () => (await Promise.all(four.map((it) => it.isIdle()))).every(Boolean),
  };
};
