import type { Pool } from 'pg';
import { topicsBy, type Topics } from '../port/topics.ts';

const LANES = 4;

export const topicsOf = (pool: Pool): Topics =>
  topicsBy({
    refresh: async () => {
      const { rows } = await pool.query<{ topic: string; lanes: number }>(
        'select topic, count(*)::int as lanes from event_log.lanes group by topic',
      );
      return new Map(rows.map(({ topic, lanes }) => [topic, lanes]));
    },
    make: async (topics) => {
      await pool.query(MAKE, [topics.map((topic) => topic.name), topics.map((topic) => topic.lanes ?? LANES)]);
    },
  });

// Only a topic without any lane is made: one with fewer than asked must not grow.
const MAKE = `
with asked as (select * from unnest($1::text[], $2::int4[]) as t(topic, lanes)),
     latch as materialized (select pg_advisory_xact_lock(hashtextextended('event_log.lanes', 0)))
insert into event_log.lanes (topic, lane)
select a.topic, n from latch, asked a, generate_series(0, a.lanes - 1) as n
where not exists (select 1 from event_log.lanes l where l.topic = a.topic)
on conflict do nothing`;
