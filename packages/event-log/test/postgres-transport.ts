import pg from 'pg';
import { postgresEventLog, removeBefore, type Weaknesses } from '@jiuzhu/event-log';
import { freshDatabase } from './database.ts';
import type { Transport } from './transport.ts';

const MAX_BYTES = 65_536;

/** What the contract is held to once more. */
export const weaknesses: Weaknesses = { seed: 7, duplicate: 0.2, redeliver: 0.2, cut: 0.5, loseLease: 0.05, delayLane: 0.2 };

/** The PostgreSQL transport on a database of its own. */
export async function postgresTransport(admin: string | undefined, made?: Weaknesses): Promise<Transport> {
  const database = await freshDatabase(admin);
  const hand = database.pool(4);
  return {
    maxBytes: MAX_BYTES,
    ...(made ? { isWeak: true } : {}),
    open: (options = {}) => {
      const pool = database.pool();
      const log = postgresEventLog({
        pool,
        maxBytes: MAX_BYTES,
        pollMs: made ? 50 : 5_000,
        ...(made ? { weaknesses: made } : {}),
        ...options,
      });
      return Promise.resolve({ log, crash: () => cut(pool) });
    },
    stall: async (topic) => {
      const client = await hand.connect();
      await client.query('begin');
      await client.query('select 1 from event_log.lanes where topic = $1 for update', [topic]);
      return async () => {
        await client.query('rollback');
        client.release();
      };
    },
    forget: async (topic) => {
      const { rows } = await hand.query<{ now: Date }>(`select clock_timestamp() + interval '1 second' as now`);
      await removeBefore(hand, topic, rows[0]?.now ?? new Date());
    },
    close: () => database.drop(),
  };
}

/** From here on the pool reaches nothing: its connections are gone, and new ones lead nowhere. */
function cut(pool: pg.Pool): Promise<void> {
  pool.options.host = '127.0.0.1';
  pool.options.port = 1;
  delete pool.options.connectionString;
  const clients = (pool as unknown as { _clients: { connection: { stream: { destroy(): void } } }[] })._clients;
  for (const client of clients) client.connection.stream.destroy();
  return Promise.resolve();
}
