import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { unrecognised } from '../../domain/household/class.ts';
import type { Recognition } from '../../domain/household/class.ts';
import { householdLocks } from './households.ts';

type Row = { readonly household: Id<'household'>; readonly standings: Recognition };

const read = 'select household_id::text as household, standings from recognitions where household_id = any($1::uuid[])';

export const readRecognitions = async (tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, Recognition>> => {
  const rows = await tx.sql<Row>('recognitions-read', read, [ids]);
  return new Map(rows.map(({ household, standings }) => [household, standings]));
};

/** As what subsistence recognises a household, and the version of its stream that said so last. */
export type Recognised = { readonly recognition: Recognition; readonly version: number };

const write = `
insert into recognitions (household_id, standings, version)
select household_id, standings, version from jsonb_to_recordset($1::jsonb) as r(household_id uuid, standings jsonb, version integer)
on conflict (household_id) do update set standings = excluded.standings, version = excluded.version`;

/** Before the first event of subsistence a household is recognised as nothing. */
export const recognitions: Store<Id<'household'>, Recognition, Recognised> = {
  region: () => '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readRecognitions(tx, ids);
    return new Map(ids.map((id) => [id, found.get(id) ?? unrecognised]));
  },
  save: (_tx, changes) => {
    const rows = changes.map(({ key, after: { recognition: standings, version } }) => ({ household_id: key, standings, version }));
    return Promise.resolve({ name: 'recognitions-write', text: write, values: [JSON.stringify(rows)] });
  },
};
