import type { Day, Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { unrecognised } from '../../domain/household/class.ts';
import type { Recognition } from '../../domain/household/class.ts';
import { householdLocks } from './households.ts';

type Row = Pick<Recognition, 'class' | 'persons'> & {
  readonly household: Id<'household'>;
  readonly until: Day | null;
  readonly version: number;
};

const read = `
select household_id::text as household, class, persons, until::text as until, version from recognitions where household_id = any($1::uuid[])`;

/** As what subsistence recognises a household, and the version of its stream that said so last. */
export type Recognised = { readonly recognition: Recognition; readonly version: number };

export const readRecognitions = async (tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, Recognised>> => {
  const rows = await tx.sql<Row>('recognitions-read', read, [ids]);
  return new Map(
    rows.map(({ household, until, version, ...it }) => [household, { recognition: { ...it, until: until ?? undefined }, version }]),
  );
};

const write = `
insert into recognitions (household_id, class, persons, until, version)
select household_id, class, persons, until, version
from jsonb_to_recordset($1::jsonb) as r(household_id uuid, class text, persons jsonb, until date, version integer)
on conflict (household_id) do update set class = excluded.class, persons = excluded.persons, until = excluded.until,
  version = excluded.version`;

/** Before the first event of subsistence a household is recognised as nothing. */
export const recognitions: Store<Id<'household'>, Recognition, Recognised> = {
  region: () => '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readRecognitions(tx, ids);
    return new Map(ids.map((id) => [id, found.get(id)?.recognition ?? unrecognised]));
  },
  save: (_tx, changes) => {
    const rows = changes.map(({ key, after: { recognition: it, version } }) => ({
      ...{ household_id: key, class: it.class, persons: it.persons, until: it.until ?? null, version },
    }));
    return Promise.resolve({ name: 'recognitions-write', text: write, values: [JSON.stringify(rows)] });
  },
};
