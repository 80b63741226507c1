import type { Fen } from '@jiuzhu/kernel';
import { dayOf } from '@jiuzhu/service-kit';
import type { Tx } from '@jiuzhu/service-kit';
import { stages } from '../../domain/school/stage.ts';
import type { Stage } from '../../domain/school/stage.ts';

/** A region and a school year, by the calendar year in which it begins. */
export type Asked = { readonly region: string; readonly schoolYear: number };

/** What became of the applications for pupils of one stage. Each is counted in one of waiting, granted, refused and ended. */
export type CarriedOut = {
  readonly stage: Stage;
  readonly applied: number;
  /** nobody has decided, for the first time or anew after an objection; of them those past their day */
  readonly waiting: number;
  readonly overdue: number;
  readonly granted: number;
  readonly refused: number;
  /** the pupil has left, or is in another stage */
  readonly ended: number;
  /** of whom a term is not paid, since the class was lost */
  readonly stopped: number;
  /** from the application to the first decision, in calendar days, of those that were decided */
  readonly daysToDecide: { readonly median: number; readonly ninetieth: number } | null;
  /** so far */
  readonly paid: Fen;
};

type Row = Omit<CarriedOut, 'daysToDecide' | 'paid'> & {
  readonly median: number | null;
  readonly ninetieth: number | null;
  readonly paid: string;
};

const text = `
with asked as (
  select c.status, c.content->'application'->>'stage' as stage, (c.content->'decisionDue'->>'day')::date < $3::date as late,
    (select min(d.decided_on) from case_decisions d where d.case_id = c.id) - c.opened_on as took,
    exists (select from term_grants g where g.case_id = c.id and g.stopped_for = 'class-lost') as lost,
    (select coalesce(sum(g.amount), 0) from term_grants g where g.case_id = c.id and g.paid_on is not null) as paid
  from education_cases c where c.region between $1 and $1 || '999999999999' and c.school_year = $2
)
select stage, count(*)::int as applied, (count(*) filter (where status in ('applied', 'objected')))::int as waiting,
  (count(*) filter (where status in ('applied', 'objected') and late))::int as overdue,
  (count(*) filter (where status in ('posted', 'granted', 'completed')))::int as granted,
  (count(*) filter (where status = 'refused'))::int as refused, (count(*) filter (where status = 'ended'))::int as ended,
  (count(*) filter (where lost))::int as stopped, percentile_disc(0.5) within group (order by took) as median,
  percentile_disc(0.9) within group (order by took) as ninetieth, sum(paid)::text as paid
from asked group by stage order by array_position($4::text[], stage)`;

export const readCarriedOut = async (tx: Tx, { region, schoolYear }: Asked): Promise<readonly CarriedOut[]> => {
  const rows = await tx.sql<Row>('carried-out', text, [region, schoolYear, dayOf(tx.now), stages]);
  return rows.map(({ median, ninetieth, paid, ...counts }) => ({
    ...counts,
    daysToDecide: median === null || ninetieth === null ? null : { median, ninetieth },
    paid: Number(paid) as Fen,
  }));
};
