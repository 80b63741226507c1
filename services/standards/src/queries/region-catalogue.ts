import type { Id } from '@jiuzhu/kernel';
import { dayOf, query } from '@jiuzhu/service-kit';
import { boundToPublish, isOverdue } from '../adapters/database/bound-to-publish.ts';
import { policiesOf } from '../adapters/database/policy-rows.ts';
import { type CatalogueOfYear, catalogueOfYear, placeAndYear } from '../domain/catalogue/catalogue-of-year.ts';
import { readers } from '../domain/who-may.ts';

/** The catalogue of a place and a year, as the officers who make it see it: published or not. */
export const regionCatalogue = query({
  allow: readers,
  answer: async (tx, ids: readonly Id<'catalogue'>[]) => {
    const today = dayOf(tx.now);
    const asked = ids.flatMap((id) => placeAndYear(id) ?? []);
    const regions = [...new Set(asked.map(({ region }) => region))];
    const [policies, bound] = [await policiesOf(tx, regions), await boundToPublish(tx, today)];
    return new Map<Id<'catalogue'>, CatalogueOfYear>(
      asked.map(({ id, region, year }) => {
        const due = bound.find((it) => it.region === region && it.year === year);
        return [id, catalogueOfYear({ region, year }, policies, due && { dueMonth: due.dueMonth, late: isOverdue(due, today) })];
      }),
    );
  },
  region: 'public',
});
