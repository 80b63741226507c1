import type { Pool, PoolClient } from 'pg';

const pools = new WeakSet<Pool>();
const clients = new WeakSet<PoolClient>();
const toldElsewhere = (): void => undefined;

/**
 * Lets the process outlive its connections: without a listener one that breaks would end it. An idle one is replaced by the pool, and who holds one
 * learns of it from the statement that waits on it.
 */
export function outlive(pool: Pool): void {
  if (pools.has(pool)) return;
  pools.add(pool);
  pool.on('error', toldElsewhere);
  pool.on('acquire', (client) => {
    if (clients.has(client)) return;
    clients.add(client);
    client.on('error', toldElsewhere);
  });
}
