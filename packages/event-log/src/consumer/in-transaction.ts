import type { Pool, PoolClient } from 'pg';

/** PostgreSQL has taken the work back, though nobody said so. */
class RolledBack extends Error {
  override readonly name = 'RolledBack';
}

/**
 * One transaction on one connection. Each failure rolls back; a connection that cannot even do that is thrown away. A statement that failed and
 * was passed over makes PostgreSQL answer COMMIT with ROLLBACK: that is a fault, or an event would count as applied that was not.
 */
export async function inTransaction<R>(pool: Pool, begin: string, work: (client: PoolClient) => Promise<R>): Promise<R> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(client);
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new RolledBack('a statement failed, and the work went on');
    return result;
  } catch (fault) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw fault;
  } finally {
    client.release(broken);
  }
}
