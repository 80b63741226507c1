import type { Day, Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Entry } from '../../domain/notice/notice.ts';

type PolicyId = Id<'policy'>;
type Published = Entry & {
  /** undefined: the state's */
  readonly region?: string | undefined;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly supersedes?: PolicyId | undefined;
};

const write = `
insert into policies (id, region, programme, from_day, to_day, supersedes)
select id, region, programme, "from", "to", supersedes
from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, programme text, "from" date, "to" date, supersedes uuid)
on conflict (id) do nothing`;

/** Published once, and then only superseded by another. */
export const policies: Store<PolicyId, PolicyId, Published> = {
  region: () => '',
  locks: async (_tx, ids) => new Map(ids.map((id) => [id, [`policy/${id}`]])),
  load: async (_tx, ids) => new Map(ids.map((id) => [id, id])),
  save: async (_tx, changes) => ({ name: 'policies-write', text: write, values: [JSON.stringify(changes.map(({ after }) => after))] }),
};

const shown = `
select a.region as asked, p.id::text as id, p.programme from unnest($1::text[]) as a(region)
join policies p on (p.region is null or starts_with(a.region, p.region)) and $2::date between p.from_day and coalesce(p.to_day, 'infinity')
  and not exists (select from policies n where n.supersedes = p.id and n.from_day <= $2::date)
order by length(p.region) desc nulls last, p.id`;

/** What is offered in these places on a day, the nearest first. */
export async function entriesIn(tx: Tx, regions: readonly string[], on: Day): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const rows = await tx.sql<Entry & { readonly asked: string }>('policies-shown', shown, [[...new Set(regions)], on]);
  return Map.groupBy(rows, ({ asked }) => asked);
}
