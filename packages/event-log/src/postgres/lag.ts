import type { Pool } from 'pg';
import { laneName } from './settle.ts';

/** What a group has not committed yet, per lane of every topic that it has ever read. */
export async function lag(pool: Pool, group: string): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await pool.query<{ topic: string; lane: number; behind: string }>(
    `select topic, lane, l.next_offset - p.position as behind from event_log.positions p join event_log.lanes l using (topic, lane) where p."group" = $1`,
    [group],
  );
  return new Map(rows.map((row) => [laneName(row), BigInt(row.behind)]));
}
