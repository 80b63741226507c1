import type { Id, RegionCode } from '@jiuzhu/kernel';
import { dayOf, query } from '@jiuzhu/service-kit';
import { boundToPublish, isOverdue } from '../adapters/database/bound-to-publish.ts';
import { catalogueId } from '../domain/catalogue/catalogue-of-year.ts';
import { readers } from '../domain/who-may.ts';

type Asked = { readonly within: RegionCode | null };

/** The places within one, or everywhere, whose catalogue of this year is late today. */
export const lateCatalogues = query({
  allow: readers,
  answer: async (tx, asked: readonly Asked[]) => {
    const today = dayOf(tx.now);
    const late = (await boundToPublish(tx, today)).filter((it) => isOverdue(it, today));
    return new Map<Asked, readonly Id<'catalogue'>[]>(
      asked.map((one) => [one, late.filter(({ region }) => region.startsWith(one.within ?? '')).map(catalogueId)]),
    );
  },
  region: 'public',
});
