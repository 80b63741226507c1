import type { Day } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Desk } from '../../domain/ticket/desk.ts';

export type Period = { readonly region: string; readonly from: Day; readonly to: Day };

type Spread = { readonly median: number; readonly ninetieth: number };

/** What came to a desk in a period, and in how many calendar days; where nothing was done yet there is no figure. */
export type Times = {
  /** null: services of the directory */
  readonly programme: Desk | null;
  readonly received: number;
  readonly answered: number;
  readonly returned: number;
  readonly resulted: number;
  readonly daysToAnswer: Spread | null;
  readonly daysToResult: Spread | null;
};

type Row = Pick<Times, 'programme' | 'received' | 'answered' | 'returned' | 'resulted'> &
  Readonly<Record<'am' | 'an' | 'rm' | 'rn', number | null>>;

/** A ticket that is sent on is a visit of its own at each desk: from the act that brought it there to the one that took it away. */
const text = `
with acts as (
  select t.id, a.act, a.at, a.act->>'status' as status, (a.act->>'on')::date as on_day
  from tickets t join households h on h.id = coalesce(t.home_id, t.household_id), jsonb_array_elements(t.journal) with ordinality as a(act, at)
  where h.region between $1 and $1 || '999999999999'
), visits as (
  select id, act->'receiver'->>'programme' as programme, on_day, at, lead(at) over (partition by id order by at) as next from acts where status = 'created'
), seen as (
  select v.programme, s.returned, s.answered - v.on_day as answer, s.resulted - v.on_day as result
  from visits v cross join lateral (
    select min(on_day) filter (where status in ('accepted', 'returned')) as answered, min(on_day) filter (where status = 'result') as resulted,
      coalesce(bool_or(status = 'returned'), false) as returned
    from acts a where a.id = v.id and a.at > v.at and (v.next is null or a.at < v.next)) s
  where v.on_day between $2::date and $3::date
)
select programme, count(*)::int as received, count(coalesce(answer, result))::int as answered, (count(*) filter (where returned))::int as returned,
  count(result)::int as resulted,
  percentile_disc(0.5) within group (order by coalesce(answer, result)) as am, percentile_disc(0.9) within group (order by coalesce(answer, result)) as an,
  percentile_disc(0.5) within group (order by result) as rm, percentile_disc(0.9) within group (order by result) as rn
from seen group by programme order by programme nulls last`;

const spread = (median: number | null, ninetieth: number | null): Spread | null =>
  median === null || ninetieth === null ? null : { median, ninetieth };

export const readTimes = async (tx: Tx, { region, from, to }: Period): Promise<readonly Times[]> => {
  const rows = await tx.sql<Row>('times-of-desks', text, [region, from, to]);
  return rows.map(({ am, an, rm, rn, ...counts }) => ({ ...counts, daysToAnswer: spread(am, an), daysToResult: spread(rm, rn) }));
};
