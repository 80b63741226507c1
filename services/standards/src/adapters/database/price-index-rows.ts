import type { Day, Id, Month, RegionCode } from '@jiuzhu/kernel';
import type { Statement, Store, Tx } from '@jiuzhu/service-kit';
import type { Linkage } from '../../domain/price-linkage/decide-linkage.ts';
import type { Figures } from '../../domain/price-linkage/figures.ts';
import type { Told } from '../../domain/price-linkage/follow-up.ts';
import { monthBefore } from '../../domain/price-linkage/month-of.ts';
import { streamOf } from '../events/told.ts';

/** Figures of a month with who recorded them, what was decided by them, and what of that was told. */
export type PriceRecord = Omit<Figures, 'version'> & {
  readonly recordedBy: string;
  readonly recordedOn: Day;
  readonly linkage: Linkage;
  readonly told?: NonNullable<Told>;
  /** what has taken its place */
  readonly correctedBy?: Id<'price-index'>;
};

type Row = Pick<PriceRecord, 'id' | 'region' | 'month' | 'rises' | 'linkage'> & {
  readonly published_on: Day;
  readonly corrects: Id<'price-index'> | null;
  readonly corrected_by: Id<'price-index'> | null;
  readonly recorded_by: string;
  readonly recorded_on: Day;
  readonly told: NonNullable<Told> | null;
};

const select = `select p.id, p.region, p.month, p.rises, p.linkage, p.published_on::text as published_on, p.corrects, c.id as corrected_by, p.recorded_by,
    p.recorded_on::text as recorded_on, p.told from price_indices p left join price_indices c on c.corrects = p.id where`;

const recordOf = ({ published_on, corrects, corrected_by, recorded_by, recorded_on, told, ...it }: Row): PriceRecord => ({
  ...{ ...it, publishedOn: published_on, recordedBy: recorded_by, recordedOn: recorded_on },
  ...(corrects === null ? {} : { corrects }),
  ...(corrected_by === null ? {} : { correctedBy: corrected_by }),
  ...(told === null ? {} : { told }),
});

export async function priceRecordsById(tx: Tx, ids: readonly Id<'price-index'>[]): Promise<ReadonlyMap<Id<'price-index'>, PriceRecord>> {
  const rows = await tx.sql<Row>('price-indices-by-id', `${select} p.id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, recordOf(row)]));
}

/** All of these places and years, in the order of their months and then of their recording. */
export async function priceRecordsOf(tx: Tx, regions: readonly RegionCode[], years: readonly number[]): Promise<readonly PriceRecord[]> {
  const text = `${select} p.region = any($1::text[]) and left(p.month, 4) = any($2::text[]) order by p.month, p.seq`;
  return (await tx.sql<Row>('price-indices-of', text, [regions, years.map(String)])).map(recordOf);
}

export type PlaceAndMonth = { readonly region: RegionCode; readonly month: Month };
/** What holds of a month, and of the month before it, by the newest record of each. */
export type Prices = PlaceAndMonth & { readonly newest?: PriceRecord; readonly before?: PriceRecord };
export type Recorded = PlaceAndMonth & { readonly record: PriceRecord };

async function pricesOf(tx: Tx, keys: readonly PlaceAndMonth[]): Promise<ReadonlyMap<PlaceAndMonth, Prices>> {
  const text = `${select} c.id is null and (p.region, p.month) in (select * from unnest($1::text[], $2::text[]))`;
  const wanted = keys.flatMap(({ region, month }) => [month, monthBefore(month)].map((one) => ({ region, month: one })));
  const rows = await tx.sql<Row>('price-indices-newest', text, [wanted.map(({ region }) => region), wanted.map(({ month }) => month)]);
  const newestOf = (region: RegionCode, month: Month) => rows.find((row) => row.region === region && row.month === month);
  return new Map(
    keys.map((key) => {
      const [newest, before] = [newestOf(key.region, key.month), newestOf(key.region, monthBefore(key.month))];
      return [key, { ...key, ...(newest ? { newest: recordOf(newest) } : {}), ...(before ? { before: recordOf(before) } : {}) }];
    }),
  );
}

const write = `insert into price_indices (id, region, month, rises, published_on, corrects, recorded_by, recorded_on, linkage, told)
  select id, region, month, rises, published_on, corrects, recorded_by, recorded_on, linkage, told from jsonb_to_recordset($1::jsonb)
    as r(id uuid, region text, month text, rises jsonb, published_on date, corrects uuid, recorded_by text, recorded_on date, linkage jsonb, told text)`;

const rowOf = ({ id, region, month, rises, linkage, ...it }: PriceRecord) => ({
  ...{ id, region, month, rises, linkage, published_on: it.publishedOn, corrects: it.corrects ?? null },
  ...{ recorded_by: it.recordedBy, recorded_on: it.recordedOn, told: it.told ?? null },
});

/** Where the prices of a month are recorded. */
export const prices: Store<PlaceAndMonth, Prices, Recorded, 'RegionUnknown'> = {
  unknown: 'RegionUnknown',
  region: ({ region }) => region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [streamOf(key.region)]])),
  load: pricesOf,
  save: async (_tx, changes): Promise<Statement> => ({
    name: 'price-indices-write',
    text: write,
    values: [JSON.stringify(changes.map(({ after }) => rowOf(after.record)))],
  }),
};
