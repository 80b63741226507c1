import type { Day, RegionCode } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { parameters } from '../adapters/database/parameters.ts';
import { inForce } from '../domain/in-force.ts';
import { readers } from '../domain/who-may.ts';
import { bookFor, strict } from './book-for.ts';

type Asked = { readonly region: RegionCode; readonly day: Day };

/** What some law names and nobody has written for a place and a day, or nobody could confirm. */
export const missingStandards = query({
  allow: readers,
  answer: async (tx, asked: readonly Asked[]) => {
    const { book, today } = await bookFor(tx, asked);
    const confirmed = strict(book);
    return new Map(
      asked.map((one) => {
        const all = [...parameters.values()].map((it) => inForce(confirmed, it, { ...one, parameter: it.id }, today));
        return [one, all.filter(({ missing }) => missing !== undefined)];
      }),
    );
  },
  region: 'public',
});
