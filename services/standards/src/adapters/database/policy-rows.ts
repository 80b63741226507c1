import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { StandardRegion } from '@jiuzhu/policy';
import type { Statement, Tx } from '@jiuzhu/service-kit';
import type { Content, Policy } from '../../domain/catalogue/policy.ts';

type Row = Pick<Policy, 'id' | 'state' | 'region' | 'year' | 'content' | 'version'> & {
  readonly supersedes: Id<'policy'> | null;
  readonly superseded_by: Id<'policy'> | null;
  readonly superseded_from: Day | null;
  readonly drafted_by: string;
  readonly drafted_on: Day;
  readonly published_by: string | null;
  readonly published_on: Day | null;
  readonly withdrawn_on: Day | null;
};

const select = `select id, state, region, year, content, version, supersedes, superseded_by, superseded_from::text as superseded_from, drafted_by,
    drafted_on::text as drafted_on, published_by, published_on::text as published_on, withdrawn_on::text as withdrawn_on from policies where`;

const policyOf = ({ supersedes, superseded_by, superseded_from, drafted_by, drafted_on, ...row }: Row): Policy => {
  const { published_by, published_on, withdrawn_on, ...it } = row;
  return {
    ...{ ...it, draftedBy: drafted_by, draftedOn: drafted_on },
    ...(supersedes === null ? {} : { supersedes }),
    ...(superseded_by === null || superseded_from === null ? {} : { superseded: { by: superseded_by, from: superseded_from } }),
    ...(published_by === null || published_on === null ? {} : { published: { by: published_by, on: published_on } }),
    ...(withdrawn_on === null ? {} : { withdrawnOn: withdrawn_on }),
  };
};

/** By their ids, whatever has become of them. */
export async function policiesById(tx: Tx, ids: readonly Id<'policy'>[]): Promise<ReadonlyMap<Id<'policy'>, Policy>> {
  const rows = await tx.sql<Row>('policies-by-id', `${select} id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, policyOf(row)]));
}

/** All that was ever entered for these places, in the order in which it was. */
export async function policiesOf(tx: Tx, regions: readonly StandardRegion[]): Promise<readonly Policy[]> {
  return (await tx.sql<Row>('policies-of', `${select} region = any($1::text[]) order by seq`, [regions])).map(policyOf);
}

/** The region of each. */
export async function regionsOfPolicies(tx: Tx, ids: readonly Id<'policy'>[]): Promise<ReadonlyMap<Id<'policy'>, StandardRegion>> {
  const text = 'select id, region from policies where id = any($1::uuid[])';
  const rows = await tx.sql<{ id: Id<'policy'>; region: StandardRegion }>('policies-regions', text, [ids]);
  return new Map(rows.map(({ id, region }) => [id, region]));
}

const shown = `select distinct a.region as asked_region, a.day::text as asked_day, p.id, p.seq, length(p.region) as nearness, p.content ->> 'programme' as programme
  from jsonb_to_recordset($1::jsonb) as a(region text, day date)
  join policies p on p.state = 'published' and (p.region = 'national' or a.region like p.region || '%') and p.from_day <= a.day
    and (p.to_day is null or p.to_day >= a.day) and (p.superseded_from is null or p.superseded_from > a.day)
  order by nearness desc, p.seq`;
export type Shown = Pick<Content, 'programme'> & {
  readonly id: Id<'policy'>;
  readonly asked_region: RegionCode;
  readonly asked_day: Day;
};

/** What is published for these places, theirs and that of those above them, as it holds on these days. */
export const policiesShown = (tx: Tx, asked: readonly { readonly region: RegionCode; readonly day: Day }[]): Promise<readonly Shown[]> =>
  tx.sql<Shown>('policies-shown', shown, [JSON.stringify(asked)]);

const write = `insert into policies (id, region, year, state, content, from_day, to_day, supersedes, superseded_by, superseded_from, drafted_by, drafted_on,
    published_by, published_on, withdrawn_on, version)
  select id, region, year, state, content, (content ->> 'from')::date, (content ->> 'to')::date, supersedes, superseded_by, superseded_from, drafted_by,
      drafted_on, published_by, published_on, withdrawn_on, version
    from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, year integer, state text, content jsonb, supersedes uuid, superseded_by uuid,
      superseded_from date, drafted_by text, drafted_on date, published_by text, published_on date, withdrawn_on date, version integer)
  on conflict (id) do update set state = excluded.state, superseded_by = excluded.superseded_by, superseded_from = excluded.superseded_from,
    published_by = excluded.published_by, published_on = excluded.published_on, withdrawn_on = excluded.withdrawn_on, version = excluded.version`;

const rowOf = ({ id, state, region, year, content, version, ...it }: Policy): Row => ({
  ...{ id, state, region, year, content, version, supersedes: it.supersedes ?? null },
  ...{ superseded_by: it.superseded?.by ?? null, superseded_from: it.superseded?.from ?? null },
  ...{ drafted_by: it.draftedBy, drafted_on: it.draftedOn, withdrawn_on: it.withdrawnOn ?? null },
  ...{ published_by: it.published?.by ?? null, published_on: it.published?.on ?? null },
});

/** What is to be sent so that these are kept. */
export const writingPolicies = (changed: readonly Policy[]): Statement => ({
  name: 'policies-write',
  text: write,
  values: [JSON.stringify(changed.map(rowOf))],
});
