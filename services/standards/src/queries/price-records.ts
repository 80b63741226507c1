import type { Id, RegionCode } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { priceRecordsOf } from '../adapters/database/price-index-rows.ts';
import { priceReaders } from '../domain/who-may.ts';

type Asked = { readonly region: RegionCode; readonly year: number };

/** All that was recorded of a place and the months of a year, corrected or not. */
export const priceRecords = query({
  allow: priceReaders,
  answer: async (tx, asked: readonly Asked[]) => {
    const regions = asked.map(({ region }) => region);
    const years = asked.map(({ year }) => year);
    const all = await priceRecordsOf(tx, regions, years);
    return new Map<Asked, readonly Id<'price-index'>[]>(
      asked.map((one) => {
        const theirs = all.filter(({ region, month }) => region === one.region && month.startsWith(String(one.year)));
        return [one, theirs.map(({ id }) => id)];
      }),
    );
  },
  region: 'public',
});
