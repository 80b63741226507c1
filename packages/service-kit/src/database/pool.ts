import type { Duplex } from 'node:stream';
import { Pool, type PoolClient } from 'pg';

/** A connection keeps prepared statements and Prisma's compiled queries: it outlives the pauses of an office, not its nights. */
const idleTimeoutMillis = 10 * 60_000;

/** A server that has gone without a word is found out by the system, not waited for. */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** Longer than the relay waits for a batch to be sent, and any transaction for its next statement. */
export const usualLeaseMs = 15_000;

/**
 * Pipelined: what does not wait for an answer travels together. The search path and the time zone are the role's own. A process that hangs in the
 * middle of a transaction is parted from it after `leaseMs`, so that others get at what it had locked.
 */
export function poolOf(url: string, name: string, size: number, leaseMs = usualLeaseMs): Pool {
  const pool = new Pool({
    ...{ connectionString: url, max: size, idleTimeoutMillis, pipeline: true, application_name: name, ...keepAlive },
    idle_in_transaction_session_timeout: leaseMs,
  });
  // An idle connection that breaks is replaced by the pool; who holds one learns of it from its own statement.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    // The same for one that is held: without a listener a broken connection would end the process.
    client.on('error', () => undefined);
    inOneWrite(client);
  });
  return pool;
}

/** What is asked within one tick leaves in one write: the call into the system costs more than most statements. */
function inOneWrite(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  const gathering = (...asked: unknown[]): unknown => {
    if (stream.writableCorked === 0) {
      stream.cork();
      process.nextTick(() => stream.uncork());
    }
    return query(...asked);
  };
  client.query = gathering as typeof client.query;
}
