import { type Day, type RegionCode, yearOf } from '@jiuzhu/kernel';
import { dayOf, type Tx } from '@jiuzhu/service-kit';
import { dueDay, isLate } from '../../domain/catalogue/due.ts';

/** A place whose own document says when its catalogue is due, with what has become of the catalogue of one year. */
export type Bound = {
  readonly region: RegionCode;
  readonly year: number;
  readonly dueMonth: number;
  readonly publishedOn?: Day;
  readonly told: boolean;
};
export type OfYear = { readonly region: RegionCode; readonly year: number };

/** The value that holds today, of each place by itself; nobody is held to one that nobody could confirm. */
const bound = `with held as (
    select distinct on (s.region) s.region, (v.value #>> '{}')::integer as due_month, v.to_day
      from standard_values v join standards s on s.id = v.standard_id
      where v.parameter = 'catalogue.due' and s.state = 'approved' and not s.illustrative and s.region <> 'national'
        and v.from_day <= $1::date and greatest(s.published_at, s.approved_on) <= $1::date and ($3::text is null or s.region like $3 || '%')
      order by s.region, v.from_day desc, greatest(s.published_at, s.approved_on) desc, s.seq desc)
  select h.region, h.due_month,
      (select min(p.published_on)::text from policies p where p.region = h.region and p.year = $2 and p.state = 'published') as published_on,
      exists (select from catalogue_notices n where n.region = h.region and n.year = $2) as told
    from held h where h.to_day is null or h.to_day >= $1::date order by h.region`;
type Row = { readonly region: RegionCode; readonly due_month: number; readonly published_on: Day | null; readonly told: boolean };

/** The places within one that have a catalogue to publish in the year of this day. */
export async function boundToPublish(tx: Tx, today: Day, within: string | null = null): Promise<readonly Bound[]> {
  const year = yearOf(today);
  const rows = await tx.sql<Row>('catalogues-bound', bound, [today, year, within]);
  return rows.map(({ region, due_month, published_on, told }) => ({
    ...{ region, year, dueMonth: due_month, told },
    ...(published_on === null ? {} : { publishedOn: published_on }),
  }));
}

export const isOverdue = ({ year, dueMonth, publishedOn }: Bound, today: Day): boolean =>
  isLate(dueDay(year, dueMonth), publishedOn, today);

/** Catalogues of this year that are late, and of which nobody was told yet. */
export async function overdueCatalogues(tx: Tx, now: Date, limit: number): Promise<readonly OfYear[]> {
  const today = dayOf(now);
  const late = (await boundToPublish(tx, today)).filter((it) => !it.told && isOverdue(it, today));
  return late.slice(0, limit).map(({ region, year }) => ({ region, year }));
}
