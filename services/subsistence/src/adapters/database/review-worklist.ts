import type { Id } from '@jiuzhu/kernel';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import { onlyIds, pageByDay, placeIn } from '@jiuzhu/service-kit';

/** By the day that the law names, and before any of those that it names none for, in the order of their opening. */
const sort = 'coalesce(a.review_until, a.review_opened_on)';
const text = `select a.household_id::text as id, ${sort}::text as sort from assistance a join households h on h.id = a.household_id
  where a.review_opened_on is not null and h.region between $1 and $1 || '999999999999'
    and ($2::text is null or h.region between $2 and $2 || '999999999999')
    and ($3::date is null or (${sort}, a.household_id) > ($3::date, $4::uuid))
  order by ${sort}, a.household_id limit $5`;

export async function pageOfReviews(
  tx: Tx,
  { region }: { readonly region?: string | undefined },
  scope: Scope,
): Promise<Page<Id<'household'>>> {
  const [day, id] = placeIn(scope.after, onlyIds);
  const values = [scope.region, region ?? null, day, id, scope.limit + 1];
  const rows = await tx.sql<{ id: Id<'household'>; sort: string }>('reviews-in', text, values);
  return pageByDay(rows, scope.limit);
}
