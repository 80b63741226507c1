import { Pool, type PoolConfig } from 'pg';

/** Pipelined: what does not wait for an answer travels together. The search path and the time zone are the role's own. */
export function poolOf(url: string, name: string, size: number): Pool {
  const pool = new Pool({ connectionString: url, max: size, pipeline: true, application_name: name } as PoolConfig);
  // An idle connection that breaks is replaced by the pool; who holds one learns of it from its own statement.
  pool.on('error', () => undefined);
  return pool;
}
