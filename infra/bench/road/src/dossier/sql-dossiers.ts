import type { Store } from '@jiuzhu/service-kit';
import { amended, streamOf, type Dossier } from './dossier.ts';

export type Dossiers = Store<string, Dossier, Dossier, 'DossierUnknown'>;

// `(select $1)` hides how many there are from the planner: it plans once, and not for every list of keys.
const LOAD = `select d.id, d.region, d.total, d.version::int4 as version,
    array(select s.amount from sheets s where s.dossier = d.id order by s.nr) as amounts
  from dossiers d where d.id = any((select $1::uuid[])::uuid[])`;

// Arrays, each for a column: a planner takes the rows of a JSON parameter for a hundred, and reads whole tables for them. The insert waits for
// `gone`, which is counted: the rows that it replaces are away.
const SAVE = `with moved as (
    update dossiers d set total = g.total, version = g.version
    from unnest((select $1::uuid[]), (select $2::integer[]), (select $3::bigint[])) as g(id, total, version) where d.id = g.id
  ), gone as (
    delete from sheets where dossier = any((select $1::uuid[])::uuid[]) returning 1
  )
  insert into sheets (dossier, nr, amount)
    select s.* from (select count(*) from gone) as waited, unnest((select $4::uuid[]), (select $5::smallint[]), (select $6::integer[])) as s`;

/** A hot road: the Store is two named statements. */
export const sqlDossiers: Dossiers = {
  unknown: 'DossierUnknown',
  region: ({ region }) => region,
  locks: async (_tx, ids) => new Map(ids.map((id) => [id, [streamOf(id)]])),
  load: async (tx, ids) => new Map((await tx.sql<Dossier>('dossier-load', LOAD, [ids])).map((it) => [it.id, it])),
  save: async (_tx, changes) => {
    const sheets = changes.flatMap(({ key, after }) => after.amounts.map((amount, at) => ({ dossier: key, nr: at + 1, amount })));
    const values = [
      changes.map(({ key }) => key),
      changes.map(({ after }) => after.total),
      changes.map(({ version }) => version),
      sheets.map(({ dossier }) => dossier),
      sheets.map(({ nr }) => nr),
      sheets.map(({ amount }) => amount),
    ];
    return { name: 'dossier-save', text: SAVE, values };
  },
  follows: (_before, { id, total }) => [amended({ id: id as never, total })],
};
