import type { Day } from '@jiuzhu/kernel';
import type { Statement, Store } from '@jiuzhu/service-kit';
import type { OfYear } from './bound-to-publish.ts';
import { streamOf } from '../events/told.ts';

export type Notice = OfYear & { readonly publishedOn?: Day; readonly told?: { readonly dueOn: Day; readonly on: Day } };

const noticed = `select a.region, a.year,
    (select min(p.published_on)::text from policies p where p.region = a.region and p.year = a.year and p.state = 'published') as published_on,
    n.due_on::text as due_on, n.told_on::text as told_on
  from jsonb_to_recordset($1::jsonb) as a(region text, year integer) left join catalogue_notices n on n.region = a.region and n.year = a.year`;
type NoticeRow = OfYear & { readonly published_on: Day | null; readonly due_on: Day | null; readonly told_on: Day | null };

const noticeOf = ({ region, year, published_on, due_on, told_on }: NoticeRow): Notice => ({
  ...{ region, year },
  ...(published_on === null ? {} : { publishedOn: published_on }),
  ...(due_on === null || told_on === null ? {} : { told: { dueOn: due_on, on: told_on } }),
});

const write = `insert into catalogue_notices (region, year, due_on, told_on)
  select region, year, due_on, told_on from jsonb_to_recordset($1::jsonb) as r(region text, year integer, due_on date, told_on date) on conflict do nothing`;

/** Whether it was told of a place that its catalogue of a year is overdue. */
export const notices: Store<OfYear, Notice> = {
  region: ({ region }) => region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [streamOf(key.region)]])),
  load: async (tx, keys) => {
    const rows = await tx.sql<NoticeRow>('catalogue-notices', noticed, [JSON.stringify(keys)]);
    return new Map(
      keys.flatMap((key) =>
        rows.filter((row) => row.region === key.region && row.year === key.year).map((row) => [key, noticeOf(row)] as const),
      ),
    );
  },
  save: async (_tx, changes): Promise<Statement> => {
    const rows = changes.flatMap(({ after: { region, year, told } }) =>
      told ? [{ region, year, due_on: told.dueOn, told_on: told.on }] : [],
    );
    return { name: 'catalogue-notices-write', text: write, values: [JSON.stringify(rows)] };
  },
};
