import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

type HowMany = { readonly writers: number; readonly each: number; readonly lines: number };

/**
 * Many write at once, each line under its lock and each transaction with its own time between row and commit: numbers are given in one order
 * and become visible in another. Answers how far each line came.
 */
export async function writeSlowly(pool: Pool, { writers, each, lines }: HowMany): Promise<ReadonlyMap<string, number>> {
  const ids: readonly string[] = Array.from({ length: lines }, () => randomUUID());
  const versions = new Map<string, number>(ids.map((id) => [id, 0]));
  const write = async (line: string): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [line]);
      const version = (versions.get(line) ?? 0) + 1;
      await client.query(
        `insert into sender.kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id)
         values ($1, 0, $2, $3, 'sender.noted.v1', $4, clock_timestamp(), 'bug', 'bug')`,
        [randomUUID(), `line/${line}`, version, JSON.stringify({ line, n: version })],
      );
      await pause(randomInt(15));
      versions.set(line, version);
      await client.query('commit');
    } finally {
      client.release();
    }
  };
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let n = 0; n < each; n += 1) await write(ids[randomInt(lines)] ?? '');
    }),
  );
  return versions;
}
