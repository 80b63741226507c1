import { pageByDay, placeIn } from '@jiuzhu/service-kit';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import type { ShelterId } from '../../domain/shelter/shelter-case.ts';
import { onlyShelterIds } from './only-ids.ts';

export type Sheltering = { readonly region?: string | undefined; readonly status?: string | undefined };

/** What nothing is due of comes last. */
const never = '9999-12-31';
const text = `select id, coalesce(due_on, '${never}')::text as sort from shelter_cases
  where region between $1 and $1 || '999999999999' and ($2::text is null or region between $2 and $2 || '999999999999')
    and ($3::text is null or status = $3) and ($4::date is null or (coalesce(due_on, '${never}'), id) > ($4::date, $5::text))
  order by coalesce(due_on, '${never}'), id limit $6`;

export async function pageOfSheltered(tx: Tx, { region, status }: Sheltering, scope: Scope): Promise<Page<ShelterId>> {
  const asked = [scope.region, region ?? null, status ?? null, ...placeIn(scope.after, onlyShelterIds), scope.limit + 1];
  const rows = await tx.sql<{ id: ShelterId; sort: string }>('sheltered', text, asked);
  return pageByDay(rows, scope.limit);
}
