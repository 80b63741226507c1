import { Pool } from 'pg';

/** Pipelined: what does not wait for an answer travels together. The run-time role's search path is the service's own schema. */
export function poolOf(url: string, schema: string, size: number): Pool {
  const pool = new Pool({ connectionString: url, max: size, pipeline: true, application_name: schema, options: `-c search_path=${schema} -c timezone=UTC` } as never);
  pool.on('error', () => pool.emit('lost'));
  return pool;
}
