import type { Store } from '@jiuzhu/service-kit';
import { amended, streamOf, type Dossier } from './dossier.ts';

export type Dossiers = Store<string, Dossier, Dossier, 'DossierUnknown'>;

const LOAD = `select d.id, d.region, d.total, d.version::int4 as version,
    array(select s.amount from sheets s where s.dossier = d.id order by s.nr) as amounts
  from dossiers d where d.id = any($1::uuid[])`;

// The insert waits for `gone`, which is counted: the rows that it replaces are away.
const SAVE = `with given as materialized (
    select * from json_to_recordset($1::json) as r(id uuid, total integer, version bigint, amounts integer[])
  ), gone as (
    delete from sheets s using given g where s.dossier = g.id returning 1
  ), moved as (
    update dossiers d set total = g.total, version = g.version from given g where d.id = g.id
  )
  insert into sheets (dossier, nr, amount)
    select g.id, a.nr, a.amount from (select count(*) from gone) as waited, given g, unnest(g.amounts) with ordinality as a(amount, nr)`;

/** A hot road: the Store is two named statements. */
export const sqlDossiers: Dossiers = {
  unknown: 'DossierUnknown',
  region: ({ region }) => region,
  locks: async (_tx, ids) => new Map(ids.map((id) => [id, [streamOf(id)]])),
  load: async (tx, ids) => new Map((await tx.sql<Dossier>('dossier-load', LOAD, [ids])).map((it) => [it.id, it])),
  save: async (tx, changes) => {
    const rows = changes.map(({ key: id, after: { total, amounts }, version }) => ({ id, total, version, amounts }));
    await tx.sql('dossier-save', SAVE, [JSON.stringify(rows)]);
  },
  follows: (_before, { id, total }) => [amended({ id: id as never, total })],
};
