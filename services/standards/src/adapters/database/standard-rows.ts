import type { Day, Id } from '@jiuzhu/kernel';
import type { StandardRegion } from '@jiuzhu/policy';
import type { Statement, Tx } from '@jiuzhu/service-kit';
import type { LegalityCheck, Standard, Value } from '../../domain/standard.ts';

type Row = Pick<Standard, 'id' | 'state' | 'region' | 'document' | 'illustrative'> & {
  readonly published_at: Day;
  readonly adopted_by: string;
  readonly adopted_on: Day;
  readonly approved_by: string | null;
  readonly approved_on: Day | null;
  readonly legality_check: LegalityCheck | null;
  readonly withdrawn_on: Day | null;
  readonly version: number;
};
type ValueRow = Pick<Value, 'parameter' | 'unit' | 'value'> & { readonly from_day: Day; readonly to_day: Day | null };

/** A standard with the version that it has: what an officer must have seen to change it. */
export type Kept = Standard & { readonly version: number };

const select = `select s.id, s.state, s.region, s.document, s.published_at::text as published_at, s.illustrative, s.adopted_by,
    s.adopted_on::text as adopted_on, s.approved_by, s.approved_on::text as approved_on, s.legality_check, s.withdrawn_on::text as withdrawn_on, s.version,
    (select json_agg(json_build_object('parameter', v.parameter, 'unit', v.unit, 'from_day', v.from_day, 'to_day', v.to_day, 'value', v.value) order by v.at)
      from standard_values v where v.standard_id = s.id) as values
  from standards s where`;

const valueOf = ({ from_day, to_day, ...it }: ValueRow): Value => ({ ...it, from: from_day, ...(to_day === null ? {} : { to: to_day }) });

const standardOf = (row: Row & { readonly values: readonly ValueRow[] }): Kept => {
  const { published_at, adopted_by, adopted_on, approved_by, approved_on, legality_check, withdrawn_on, values, ...it } = row;
  const approved = { ...(approved_by === null ? {} : { by: approved_by }), ...(legality_check === null ? {} : { check: legality_check }) };
  return {
    ...it,
    ...{ publishedAt: published_at, adoptedBy: adopted_by, adoptedOn: adopted_on, values: values.map(valueOf) },
    ...(approved_on === null ? {} : { approved: { ...approved, on: approved_on } }),
    ...(withdrawn_on === null ? {} : { withdrawnOn: withdrawn_on }),
  };
};

/** By their ids, whatever has become of them. */
export async function standardsById(tx: Tx, ids: readonly Id<'standard'>[]): Promise<ReadonlyMap<Id<'standard'>, Kept>> {
  const rows = await tx.sql<Row & { values: ValueRow[] }>('standards-by-id', `${select} s.id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, standardOf(row)]));
}

/** What was approved in these regions. */
export async function approvedIn(tx: Tx, regions: readonly StandardRegion[]): Promise<readonly Kept[]> {
  const text = `${select} s.state = 'approved' and s.region = any($1::text[]) order by s.seq`;
  return (await tx.sql<Row & { values: ValueRow[] }>('standards-approved-in', text, [regions])).map(standardOf);
}

/** Whether there is any, of any place. */
export async function anyStandard(tx: Tx): Promise<boolean> {
  const [row] = await tx.sql<{ begun: boolean }>('standards-begun', 'select exists (select from standards) as begun');
  return row?.begun ?? false;
}

const write = `with kept as (
    insert into standards (id, region, state, document, published_at, illustrative, adopted_by, adopted_on, approved_by, approved_on, legality_check,
      withdrawn_on, version)
    select id, region, state, document, published_at, illustrative, adopted_by, adopted_on, approved_by, approved_on, legality_check, withdrawn_on, version
      from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, state text, document jsonb, published_at date, illustrative boolean, adopted_by text,
        adopted_on date, approved_by text, approved_on date, legality_check jsonb, withdrawn_on date, version integer)
    on conflict (id) do update set state = excluded.state, approved_by = excluded.approved_by, approved_on = excluded.approved_on,
      legality_check = excluded.legality_check, withdrawn_on = excluded.withdrawn_on, version = excluded.version)
  insert into standard_values (standard_id, at, parameter, unit, from_day, to_day, value)
    select standard_id, at, parameter, unit, from_day, to_day, value from jsonb_to_recordset($2::jsonb) as v(standard_id uuid, at integer, parameter text,
      unit text, from_day date, to_day date, value jsonb)
    on conflict (standard_id, at) do nothing`;

const rowOf = ({ id, state, region, document, illustrative, ...it }: Standard, version: number): Row => ({
  ...{ id, state, region, document, illustrative, version },
  ...{ published_at: it.publishedAt, adopted_by: it.adoptedBy, adopted_on: it.adoptedOn, withdrawn_on: it.withdrawnOn ?? null },
  ...{ approved_by: it.approved?.by ?? null, approved_on: it.approved?.on ?? null, legality_check: it.approved?.check ?? null },
});

/** What is to be sent so that these are kept, each under the version that its region has then. */
export function writing(standards: readonly { readonly standard: Standard; readonly version: number }[]): Statement {
  const values = standards.flatMap(({ standard }) =>
    standard.values.map(({ from, to, ...it }, at) => ({ ...it, standard_id: standard.id, at, from_day: from, to_day: to ?? null })),
  );
  const rows = standards.map(({ standard, version }) => rowOf(standard, version));
  return { name: 'standards-write', text: write, values: [JSON.stringify(rows), JSON.stringify(values)] };
}
