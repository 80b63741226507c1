import type { Pool } from 'pg';

/** Removes what is older. For operators who must: by default everything is kept. A group that had not read it stops with `PositionLost`. */
export async function removeBefore(pool: Pool, topic: string, before: Date): Promise<number> {
  const { rows } = await pool.query<{ removed: number }>(REMOVE, [topic, before]);
  return rows[0]?.removed ?? 0;
}

// Only from the front: a lane's records are written in order, so none is older than one before it by more than the clock's steps.
const REMOVE = `
with ends as (
  select l.topic, l.lane, coalesce(min(r."offset") filter (where r.at >= $2), l.next_offset) as first
  from event_log.lanes l left join event_log.records r using (topic, lane) where l.topic = $1 group by l.topic, l.lane, l.next_offset
), gone as (
  delete from event_log.records r using ends e where r.topic = e.topic and r.lane = e.lane and r."offset" < e.first returning 1
), moved as (
  update event_log.lanes l set first_offset = greatest(l.first_offset, e.first) from ends e where l.topic = e.topic and l.lane = e.lane
)
select count(*)::int as removed from gone`;
