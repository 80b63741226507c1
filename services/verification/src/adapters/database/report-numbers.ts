import type { Tx } from '@jiuzhu/service-kit';
import type { Report } from '../../domain/report.ts';

/** The numbers are given in the order of the counties, so that two who issue for the same ones wait, and do not wait for each other. */
const draw = `
insert into verification_report_numbers as n (county, year, last)
select county, year, given from jsonb_to_recordset($1::jsonb) as r(county text, year integer, given integer) order by county, year
on conflict (county, year) do update set last = n.last + excluded.last returning county, year, last`;

type Drawn = { readonly county: string; readonly year: number; readonly last: number };

const countyOf = ({ region }: Report): string => region.slice(0, 6);
const yearOf = ({ on }: Report): number => Number(on.slice(0, 4));

/** 核对, county, year, and how manieth of the county's year: none is left out, for what is rolled back gives its number back. */
const numberOf = (county: string, year: number, n: number): string => `HD-${county}-${year}-${String(n).padStart(8, '0')}`;

/** One for each, in their order. */
export async function drawNumbers(tx: Tx, reports: readonly Report[]): Promise<readonly string[]> {
  const groups = Map.groupBy(reports, (it) => `${countyOf(it)} ${yearOf(it)}`);
  const wanted = [...groups.values()].flatMap((its) =>
    its.slice(0, 1).map((it) => ({ county: countyOf(it), year: yearOf(it), given: its.length })),
  );
  const rows = await tx.sql<Drawn>('report-numbers', draw, [JSON.stringify(wanted)]);
  const numbers = new Map<Report, string>();
  for (const { county, year, last } of rows) {
    const its = groups.get(`${county} ${year}`) ?? [];
    for (const [at, it] of its.entries()) numbers.set(it, numberOf(county, year, last - its.length + 1 + at));
  }
  return reports.map((it) => numbers.get(it) ?? '');
}
