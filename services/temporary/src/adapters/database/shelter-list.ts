import { isDay } from '@jiuzhu/kernel';
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

/** A day and an id: what a cursor of ours says. Any other begins at the beginning. */
const placeIn = (cursor: string | undefined): readonly [string, ShelterId] | readonly [null, null] => {
  const [day, id = ''] = Buffer.from(cursor ?? '', 'base64url')
    .toString('utf8')
    .split(' ');
  return isDay(day) && onlyShelterIds([id as ShelterId]).length === 1 ? [day, id as ShelterId] : [null, null];
};

export async function pageOfSheltered(tx: Tx, { region, status }: Sheltering, scope: Scope): Promise<Page<ShelterId>> {
  const asked = [scope.region, region ?? null, status ?? null, ...placeIn(scope.after), scope.limit + 1];
  const rows = await tx.sql<{ id: ShelterId; sort: string }>('sheltered', text, asked);
  return {
    keys: rows.slice(0, scope.limit).map(({ id, sort }) => ({ key: id, cursor: Buffer.from(`${sort} ${id}`).toString('base64url') })),
    more: rows.length > scope.limit,
  };
}
