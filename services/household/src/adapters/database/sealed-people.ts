import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Id } from '@jiuzhu/kernel';
import { nameOf, numberOf, numberPurpose } from './people-rows.ts';
import { diagnosisOf } from './statement-rows.ts';

/** Under which keys what names a person, and what they suffer from, is sealed. */
export type SealedPerson = { readonly id: Id<'person'>; readonly region: string; readonly keys: readonly string[] };

type Diagnosis = { readonly id: string; readonly sealed: string };
type Row = {
  readonly id: Id<'person'>;
  readonly region: string;
  readonly name_sealed: string;
  readonly id_number_sealed: string | null;
  readonly diagnoses: readonly Diagnosis[];
};

const select = `select p.id, p.region, p.name_sealed, p.id_number_sealed, coalesce(
    (select jsonb_agg(jsonb_build_object('id', s.id, 'sealed', s.value ->> 'diagnosis')) from statements s
      where s.person_id = p.id and s.kind = 'illness' and s.value ? 'diagnosis'), '[]') as diagnoses
  from people p where p.id = any($1::uuid[])`;

const rowsOf = (tx: Tx, ids: readonly string[]): Promise<Row[]> => tx.sql<Row>('sealed-people', select, [ids]);

/** A person as what is sealed of them: what the rotation of keys goes over. */
export const sealedPeople: Store<Id<'person'>, SealedPerson> = {
  region: ({ region }) => region,
  locks: async (_tx, ids) => new Map(ids.map((id) => [id, [`person/${id}`]])),
  load: async (tx, ids) =>
    new Map((await rowsOf(tx, ids)).map((row) => [row.id, { id: row.id, region: row.region, keys: keysOf(tx, row) }])),
  save: async (tx, changes) => {
    const wanted = changes.flatMap(({ after }) => after.keys);
    if (wanted.some((key) => key !== tx.vault.currentKeyId)) throw new Error('the key to change to is not the current one of this process');
    const rows = await rowsOf(
      tx,
      changes.map(({ key }) => key),
    );
    await tx.sql('people-reseal', updatePeople, [JSON.stringify(rows.map((row) => resealed(tx, row)))]);
    await tx.sql('diagnoses-reseal', updateDiagnoses, [JSON.stringify(rows.flatMap((row) => resealedDiagnoses(tx, row)))]);
  },
  persons: ({ id }) => [id],
};

const keysOf = ({ vault }: Tx, { name_sealed, id_number_sealed, diagnoses }: Row): readonly string[] => {
  const all = [name_sealed, ...(id_number_sealed === null ? [] : [id_number_sealed]), ...diagnoses.map(({ sealed }) => sealed)];
  return [...new Set(all.map((text) => vault.keyIdOf(text)))];
};

/** A number that somebody was given meanwhile stays. */
const updatePeople = `update people p set name_sealed = r.name_sealed, key_id = r.key_id,
    id_number_sealed = coalesce(r.id_number_sealed, p.id_number_sealed), id_index = coalesce(r.id_index, p.id_index)
  from jsonb_to_recordset($1::jsonb) as r(id uuid, name_sealed text, id_number_sealed text, id_index text, key_id text) where p.id = r.id`;

/** Another lock on the same words: what was stated, and when, stays as it is. */
const updateDiagnoses = `update statements s set value = jsonb_set(s.value, '{diagnosis}', to_jsonb(r.sealed))
  from jsonb_to_recordset($1::jsonb) as r(id uuid, sealed text) where s.id = r.id`;

function resealed({ vault }: Tx, { id, name_sealed, id_number_sealed: number }: Row) {
  return {
    id,
    name_sealed: vault.reencrypt(name_sealed, nameOf(id)),
    id_number_sealed: number === null ? null : vault.reencrypt(number, numberOf(id)),
    id_index: number === null ? null : vault.blindIndex(vault.decrypt(number, numberOf(id)), numberPurpose),
    key_id: vault.currentKeyId,
  };
}

const resealedDiagnoses = ({ vault }: Tx, { diagnoses }: Row): readonly Diagnosis[] =>
  diagnoses.map(({ id, sealed }) => ({ id, sealed: vault.reencrypt(sealed, diagnosisOf(id)) }));

/** The next people in the order of their ids. */
export async function peopleAfter(tx: Tx, after: string | undefined, limit: number): Promise<readonly Id<'person'>[]> {
  const text = 'select id from people where $1::uuid is null or id > $1::uuid order by id limit $2';
  const rows = await tx.sql<{ id: Id<'person'> }>('people-after', text, [after ?? null, limit]);
  return rows.map(({ id }) => id);
}
