import type { Delegation } from '@jiuzhu/casework';
import type { Day, Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';

type Row = {
  readonly id: Id<'delegation'>;
  readonly region: string;
  readonly programmes: readonly string[];
  readonly document: Delegation['document'];
  readonly from: Day;
  readonly until: Day | null;
  readonly revoked: Day | null;
  readonly version: number;
};

const columns = `
id::text as id, region, programmes, document, from_day::text as "from", until_day::text as until, revoked_on::text as revoked, version`;
const read = `select ${columns} from delegations where id = any($1::uuid[])`;
const readOf = `select ${columns} from delegations where region = any($1) order by from_day desc, id`;

const delegationIn = ({ until, revoked, ...it }: Row): Delegation => ({
  ...it,
  ...(until ? { until } : {}),
  ...(revoked ? { revokedOn: revoked } : {}),
});

/** Of each township, all that was ever handed to it, the newest first. */
export const readDelegationsOf = async (tx: Tx, townships: readonly string[]): Promise<ReadonlyMap<string, readonly Delegation[]>> =>
  Map.groupBy((await tx.sql<Row>('delegations-of-townships', readOf, [townships])).map(delegationIn), ({ region }) => region);

const write = `
insert into delegations (id, region, programmes, document, from_day, until_day, revoked_on, version)
select id, region, programmes, document, from_day, until_day, revoked_on, version
from jsonb_to_recordset($1::jsonb) as r(
  id uuid, region text, programmes text[], document jsonb, from_day date, until_day date, revoked_on date, version integer)
on conflict (id) do update set revoked_on = excluded.revoked_on, version = excluded.version`;

export type DelegationKey = { readonly id: Id<'delegation'>; readonly region: string };

/** Supervision's delegations, as its events tell of them: before the first, nothing. */
export const delegations: Store<DelegationKey, Delegation | undefined, Delegation> = {
  region: (it) => it?.region ?? '',
  locks: (_tx, keys) => Promise.resolve(new Map(keys.map((key) => [key, [`region/${key.region}`]]))),
  load: async (tx, keys) => {
    const rows = await tx.sql<Row>('delegations-read', read, [keys.map(({ id }) => id)]);
    const found = new Map(rows.map(delegationIn).map((it) => [it.id, it]));
    return new Map(keys.map((key) => [key, found.get(key.id)]));
  },
  save: async (_tx, changes) => {
    const rows = changes.map(({ after: { from, until, revokedOn, ...it } }) => ({
      ...{ ...it, from_day: from, until_day: until ?? null, revoked_on: revokedOn ?? null },
    }));
    return { name: 'delegations-write', text: write, values: [JSON.stringify(rows)] };
  },
};
