import type { Day } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Mode } from '../../domain/procedure/clock/times.ts';

export type Period = { readonly region: string; readonly from: Day; readonly to: Day };

/** How long decisions of one mode took: the middle one, and the one that nine of ten were no slower than. */
export type Times = {
  readonly mode: Mode;
  readonly decided: number;
  /** of which the working days left the years whose holidays are announced */
  readonly provisional: number;
  readonly calendarDays: { readonly median: number; readonly ninetieth: number; readonly inAll: number };
  readonly workingDays: { readonly median: number; readonly ninetieth: number; readonly inAll: number };
};

type Row = { readonly mode: Mode; readonly decided: number; readonly provisional: number } & Readonly<
  Record<'cm' | 'cn' | 'ca' | 'wm' | 'wn' | 'wa', number>
>;

const text = `
select d.mode, count(*)::int as decided, (count(*) filter (where d.provisional))::int as provisional,
  percentile_disc(0.5) within group (order by d.calendar_days) as cm, percentile_disc(0.9) within group (order by d.calendar_days) as cn,
  sum(d.calendar_days)::int as ca,
  percentile_disc(0.5) within group (order by d.working_days) as wm, percentile_disc(0.9) within group (order by d.working_days) as wn,
  sum(d.working_days)::int as wa
from decisions d join subsistence_cases c on c.id = d.case_id
where d.mode is not null and d.decided_on between $2::date and $3::date and c.region between $1 and $1 || '999999999999'
group by d.mode order by d.mode`;

export const readTimes = async (tx: Tx, { region, from, to }: Period): Promise<readonly Times[]> => {
  const rows = await tx.sql<Row>('times-of-decisions', text, [region, from, to]);
  return rows.map(({ mode, decided, provisional, cm, cn, ca, wm, wn, wa }) => ({
    ...{ mode, decided, provisional },
    calendarDays: { median: cm, ninetieth: cn, inAll: ca },
    workingDays: { median: wm, ninetieth: wn, inAll: wa },
  }));
};
