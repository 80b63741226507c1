import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Statement, Store, Tx } from '@jiuzhu/service-kit';
import type { Contract, Provider } from '../../domain/provider/provider.ts';

type Row = Omit<Provider, 'contracts'> & {
  readonly contracts: readonly { readonly from: Contract['from']; readonly until: Contract['from'] | null }[];
};

/** A provider as one value of JSON: as other statements read it too. */
export const providerColumns = `p.id, p.region, p.code, p.name, p.submitters,
  (select coalesce(jsonb_agg(jsonb_build_object('from', c.from_day, 'until', c.until_day) order by c.from_day), '[]')
    from provider_contracts c where c.provider_id = p.id) as contracts`;

export const providerOf = ({ contracts, ...row }: Row): Provider => ({
  ...row,
  contracts: contracts.map(({ from, until }) => ({ from, ...(until === null ? {} : { until }) })),
});

export async function readProviders(tx: Tx, ids: readonly Id<'provider'>[]): Promise<ReadonlyMap<Id<'provider'>, Provider>> {
  const rows = await tx.sql<Row>('providers-read', `select ${providerColumns} from providers p where p.id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, providerOf(row)]));
}

/** Contracts are added, and their last days moved: none is taken away. */
const write = `
with told as (
  select * from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, code text, name text, submitters text[], contracts jsonb, version integer)
), kept as (
  insert into providers (id, region, code, name, submitters, version) select id, region, code, name, submitters, version from told
  on conflict (id) do update set name = excluded.name, submitters = excluded.submitters, version = excluded.version
)
insert into provider_contracts (provider_id, from_day, until_day)
select t.id, c."from", c.until from told t, jsonb_to_recordset(t.contracts) as c("from" date, until date)
on conflict (provider_id, from_day) do update set until_day = excluded.until_day`;

const save = async (_tx: Tx, changes: readonly { readonly after: Provider; readonly version: number }[]): Promise<Statement> => {
  const rows = changes.map(({ after, version }) => ({ ...after, version }));
  return { name: 'providers-write', text: write, values: [JSON.stringify(rows)] };
};

const streamOf = (id: Id<'provider'>): string => `provider/${id}`;

/** A provider by its id. */
export const providers: Store<Id<'provider'>, Provider, Provider, 'ProviderUnknown'> = {
  unknown: 'ProviderUnknown',
  region: ({ region }) => region,
  locks: async (_tx, ids) => new Map(ids.map((id) => [id, [streamOf(id)]])),
  load: readProviders,
  save,
};

export type Designation = { readonly region: RegionCode; readonly code: string; readonly id: Id<'provider'> };
/** `id`: of the one that is yet to be, whose stream is locked. */
export type Designable = Pick<Designation, 'region' | 'id'> & { readonly known?: Provider };

/** A provider by its code in a place, which may be none yet. */
export const designations: Store<Designation, Designable, Provider, 'ProviderRegionUnknown'> = {
  unknown: 'ProviderRegionUnknown',
  region: ({ region }) => region,
  locks: async (tx, keys) => {
    const found = await byCode(tx, keys);
    return new Map(keys.map((key) => [key, [streamOf(found.get(key)?.id ?? key.id)]]));
  },
  load: async (tx, keys) => {
    const found = await byCode(tx, keys);
    return new Map(
      keys.map((key) => {
        const known = found.get(key);
        return [key, { region: key.region, id: key.id, ...(known ? { known } : {}) }];
      }),
    );
  },
  save,
};

async function byCode(tx: Tx, keys: readonly Designation[]): Promise<ReadonlyMap<Designation, Provider>> {
  const text = `select ${providerColumns} from providers p join unnest($1::text[], $2::text[]) as k(region, code) using (region, code)`;
  const rows = await tx.sql<Row>('providers-by-code', text, [keys.map(({ region }) => region), keys.map(({ code }) => code)]);
  return new Map(
    keys.flatMap((key) => {
      const row = rows.find(({ region, code }) => region === key.region && code === key.code);
      return row ? [[key, providerOf(row)] as const] : [];
    }),
  );
}

const contracted = `select exists (select from providers p join provider_contracts c on c.provider_id = p.id
  where p.code = $1 and $2 like p.region || '%' and c.from_day <= $3::date and (c.until_day is null or c.until_day >= $3::date)) as it`;

/** Whether a provider had a contract on a day, for the people of a place. */
export async function isContracted(tx: Tx, { code, region, on }: { code: string; region: RegionCode; on: string }): Promise<boolean> {
  const [row] = await tx.sql<{ it: boolean }>('providers-contracted', contracted, [code, region, on]);
  return row?.it === true;
}
