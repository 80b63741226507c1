import type { Pool } from 'pg';
import { PermanentReject } from '../port/faults.ts';
import type { Topic } from '../port/event-log.ts';

const LANES = 4;

/** How many lanes each declared topic has. It never changes, so what was read once stays true. */
export interface Topics {
  ensure(topics: readonly Topic[]): Promise<void>;
  /** Throws `PermanentReject` with the names that were never declared. */
  lanes(names: Iterable<string>): Promise<ReadonlyMap<string, number>>;
}

export function topicsOf(pool: Pool): Topics {
  const known = new Map<string, number>();
  const refresh = async (): Promise<void> => {
    const { rows } = await pool.query<{ topic: string; lanes: number }>(
      'select topic, count(*)::int as lanes from event_log.lanes group by topic',
    );
    for (const { topic, lanes } of rows) known.set(topic, lanes);
  };
  const lanes = async (names: Iterable<string>): Promise<ReadonlyMap<string, number>> => {
    const asked = new Set(names);
    const absent = (): readonly string[] => [...asked].filter((name) => !known.has(name)).toSorted();
    if (absent().length > 0) await refresh();
    if (absent().length > 0) throw new PermanentReject(`topic not declared: ${absent().join(', ')}`);
    return known;
  };
  const ensure = async (topics: readonly Topic[]): Promise<void> => {
    await pool.query(MAKE, [topics.map((topic) => topic.name), topics.map((topic) => topic.lanes ?? LANES)]);
    await refresh();
    const other = topics.find((topic) => topic.lanes !== undefined && known.get(topic.name) !== topic.lanes);
    if (other)
      throw new PermanentReject(
        `topic ${other.name} has ${String(known.get(other.name))} lanes, not ${String(other.lanes)}: keys would change their lane`,
      );
  };
  return { ensure, lanes };
}

// Only a topic without any lane is made: one with fewer than asked must not grow.
const MAKE = `
with asked as (select * from unnest($1::text[], $2::int4[]) as t(topic, lanes)),
     latch as materialized (select pg_advisory_xact_lock(hashtextextended('event_log.lanes', 0)))
insert into event_log.lanes (topic, lane)
select a.topic, n from latch, asked a, generate_series(0, a.lanes - 1) as n
where not exists (select 1 from event_log.lanes l where l.topic = a.topic)
on conflict do nothing`;
