import { type Day, type Id, isDay } from '@jiuzhu/kernel';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import { onlyIds } from './input-shapes.ts';

type Row = { readonly id: Id<'roster'>; readonly on: Day };

const pageText = `select id, started_on::text as "on" from rosters
where starts_with(region, $1) and ($2::text is null or starts_with(region, $2))
  and ($3::date is null or (started_on, id) < ($3::date, $4::uuid))
order by started_on desc, id desc limit $5`;

/** A day and an id; any other cursor begins at the beginning. */
const placeIn = (cursor: string | undefined): readonly [day: string | null, id: string | null] => {
  const [day, id = ''] = Buffer.from(cursor ?? '', 'base64url')
    .toString('utf8')
    .split(' ');
  return isDay(day) && onlyIds([id]).length === 1 ? [day, id] : [null, null];
};

/** Rosters, the latest first. */
export async function pageOfRosters(
  tx: Tx,
  { region }: { readonly region?: string | undefined },
  scope: Scope,
): Promise<Page<Id<'roster'>>> {
  const rows = await tx.sql<Row>('rosters-page', pageText, [scope.region, region ?? null, ...placeIn(scope.after), scope.limit + 1]);
  const shown = rows.slice(0, scope.limit);
  return {
    keys: shown.map(({ id, on }) => ({ key: id, cursor: Buffer.from(`${on} ${id}`).toString('base64url') })),
    more: rows.length > scope.limit,
  };
}
