import type { Id } from '@jiuzhu/kernel';
import type { Statement } from '../database/sql.ts';
import type { Tx } from '../database/tx.ts';
import type { Store } from '../kinds/store.ts';
import type { KeptStandard } from './kept-standard.ts';

export type Row = Omit<KeptStandard, 'knownFrom' | 'values'> & {
  readonly known_from: KeptStandard['knownFrom'];
  readonly held: KeptStandard['values'];
};

export const columns = 'id, state, region, document, known_from::text as known_from, illustrative, held';
const read = `select ${columns} from kit_standard where id = any($1::uuid[])`;

/** The version moves with the rows: two who write them wait for each other, and whoever sees the one sees the others. */
const write = `with moved as (update kit_standards set version = version + 1)
  insert into kit_standard (id, state, region, document, known_from, illustrative, held)
  select id, state, region, document, known_from, illustrative, held from jsonb_to_recordset($1::jsonb)
    as r(id uuid, state text, region text, document jsonb, known_from date, illustrative boolean, held jsonb)
  on conflict (id) do update set state = excluded.state, known_from = excluded.known_from`;

export const keptOf = ({ known_from, held, ...row }: Row): KeptStandard => ({ ...row, knownFrom: known_from, values: held });

const rowOf = ({ knownFrom, values, ...it }: KeptStandard): Row => ({ ...it, known_from: knownFrom, held: values });

async function load(tx: Tx, ids: readonly Id<'standard'>[]): Promise<ReadonlyMap<Id<'standard'>, KeptStandard | undefined>> {
  const rows = await tx.sql<Row>('kit-standard-read', read, [ids]);
  const found = new Map(rows.map((row) => [row.id, keptOf(row)]));
  return new Map(ids.map((id) => [id, found.get(id)]));
}

/** A service's own picture of the standards, by their ids: the subject of its reactions to what their owner tells. */
export const keptStandards: Store<Id<'standard'>, KeptStandard | undefined> = {
  region: () => '',
  locks: async (_tx, ids) => new Map(ids.map((id) => [id, [`standard/${id}`]])),
  load,
  save: async (_tx, changes): Promise<Statement> => {
    const rows = changes.flatMap(({ after }) => (after ? [rowOf(after)] : []));
    return { name: 'kit-standard-write', text: write, values: [JSON.stringify(rows)] };
  },
};
