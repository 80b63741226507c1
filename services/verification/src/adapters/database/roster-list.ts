import type { Id } from '@jiuzhu/kernel';
import { onlyIds, type Page, pageByDay, placeIn, type Scope, type Tx } from '@jiuzhu/service-kit';

type Row = { readonly id: Id<'roster'>; readonly sort: string };

const pageText = `select id, started_on::text as sort from rosters
where starts_with(region, $1) and ($2::text is null or starts_with(region, $2))
  and ($3::date is null or (started_on, id) < ($3::date, $4::uuid))
order by started_on desc, id desc limit $5`;

/** Rosters, the latest first. */
export async function pageOfRosters(
  tx: Tx,
  { region }: { readonly region?: string | undefined },
  scope: Scope,
): Promise<Page<Id<'roster'>>> {
  const [day, id] = placeIn(scope.after, onlyIds);
  const rows = await tx.sql<Row>('rosters-page', pageText, [scope.region, region ?? null, day, id, scope.limit + 1]);
  return pageByDay(rows, scope.limit);
}
