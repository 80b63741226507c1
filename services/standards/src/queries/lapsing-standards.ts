import type { RegionCode } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { parameters } from '../adapters/database/parameters.ts';
import { lapsing } from '../domain/lapsing.ts';
import { readers } from '../domain/who-may.ts';
import { bookFor } from './book-for.ts';

type Asked = { readonly region: RegionCode; readonly days: number };

/** What binds a place today and ends soon, without a next value. */
export const lapsingStandards = query({
  allow: readers,
  answer: async (tx, asked: readonly Asked[]) => {
    const { book, today } = await bookFor(tx, asked);
    return new Map(asked.map((one) => [one, lapsing(book, parameters.values(), one.region, today, one.days)]));
  },
  region: 'public',
});
