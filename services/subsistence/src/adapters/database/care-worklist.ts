import type { Id } from '@jiuzhu/kernel';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import { onlyIds, pageByDay, placeIn } from '@jiuzhu/service-kit';

/** Of each household, the day of the person who has waited longest: who was never assessed waits since the first month that is paid. */
const text = `
select id::text as id, day::text as sort from (
  select a.household_id as id, min(coalesce(c.due_on, (g->>'from')::date)) as day
  from assistance a join households h on h.id = a.household_id cross join lateral jsonb_array_elements(a.grants) g
    left join persons_in_care c on c.household_id = a.household_id and c.person_id = (g->>'personId')::uuid
  where a.status <> 'ended' and h.region between $1 and $1 || '999999999999'
    and ($2::text is null or h.region between $2 and $2 || '999999999999')
    and g->>'class' = 'tekun' and not g ? 'until' and (c.state is null or c.state <> 'settled')
  group by a.household_id
) w where $3::date is null or (day, id) > ($3::date, $4::uuid) order by day, id limit $5`;

export async function pageOfCare(
  tx: Tx,
  { region }: { readonly region?: string | undefined },
  scope: Scope,
): Promise<Page<Id<'household'>>> {
  const [day, id] = placeIn(scope.after, onlyIds);
  const values = [scope.region, region ?? null, day, id, scope.limit + 1];
  const rows = await tx.sql<{ id: Id<'household'>; sort: string }>('care-in', text, values);
  return pageByDay(rows, scope.limit);
}
