import type { Pool } from 'pg';

/** What the rows of the years say, beside the sums of the settlements that stand. */
const compared = `
select count(*)::int as wrong from person_years y
  left join (select s.person_id, s.year, s.pool, sum((s.outcome -> 'charge' ->> 'paid')::bigint) as paid, sum((s.outcome -> 'charge' ->> 'tilt')::bigint) as tilt,
      sum((s.outcome -> 'charge' ->> 'deductible')::bigint) as deductible
    from settlements s where not exists (select from settlement_reversals r where r.settlement_id = s.id) group by 1, 2, 3) sums
  using (person_id, year, pool)
  where (y.paid, y.tilt, y.deductible) is distinct from (coalesce(sums.paid, 0), coalesce(sums.tilt, 0), coalesce(sums.deductible, 0))`;

/** After however many at once. */
export const isConserved = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ wrong: number }>(compared);
  return rows[0]?.wrong === 0;
};
