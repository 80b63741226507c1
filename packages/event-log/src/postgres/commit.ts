import type { Pool } from 'pg';
import type { Item } from './read.ts';

/** The epoch under which each lane of a batch is held. */
export const holds = (items: readonly Item[]): ReadonlyMap<string, string> => new Map(items.map((item) => [item.lane, item.epoch]));

/** Moves the positions past the batch. False when a lane has another owner by now: those positions stay, and its owner reads the records again. */
export async function commit(pool: Pool, group: string, owner: string, items: readonly Item[]): Promise<boolean> {
  const ends = new Map<string, Item>();
  for (const item of items) if (item.position >= (ends.get(item.lane)?.position ?? -1n)) ends.set(item.lane, item);
  const list = [...ends.values()];
  const { rowCount } = await pool.query({
    name: 'event_log.commit',
    text: COMMIT,
    values: [
      group,
      owner,
      list.map((item) => item.rec.topic),
      list.map((item) => Number(item.lane.slice(item.lane.lastIndexOf('/') + 1))),
      list.map((item) => String(item.position + 1n)),
      list.map((item) => item.epoch),
    ],
  });
  return rowCount === list.length;
}

const COMMIT = `
update event_log.positions p set position = greatest(p.position, c.position)
from unnest($3::text[], $4::int4[], $5::int8[], $6::int8[]) as c(topic, lane, position, epoch)
where p."group" = $1 and p.owner = $2 and p.topic = c.topic and p.lane = c.lane and p.epoch = c.epoch`;
