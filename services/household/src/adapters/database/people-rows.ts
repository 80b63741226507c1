import type { Day, Id, Sex } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Person, PersonId } from '../../domain/household.ts';
import type { Secret } from '../../domain/statement.ts';
import { prisma } from './prisma.ts';
import { dateOf } from './days.ts';
import { sealedText } from './sealed-text.ts';

export type PersonRow = { readonly id: Id<'person'>; readonly born: Day; readonly sex: Sex; readonly numbered: boolean };

export const personColumns = 'p.id, p.born::text, p.sex, p.id_number_sealed is not null as numbered';

export const personOf = ({ id, born, sex, numbered }: PersonRow): Person => ({ id, born, sex, numbered });

export const nameOf = (person: string) => ({ column: 'people.name', row: person });
export const numberOf = (person: string) => ({ column: 'people.id_number', row: person });

/** What the blind index of an ID number is kept for: the same number gives another index for another purpose. */
export const numberPurpose = 'resident-id';

/** Those who enter the register: what names them is sealed to their row. */
export async function insertPeople(tx: Tx, entering: readonly { readonly person: Person; readonly region: string }[]): Promise<void> {
  const data = entering.flatMap(({ person, region }) => (person.enters ? [sealedRow(tx, person, person.enters, region)] : []));
  if (data.length > 0) await prisma(tx).person.createMany({ data });
}

function sealedRow(tx: Tx, { id, born, sex }: Person, { name, number }: NonNullable<Person['enters']>, region: string) {
  const { vault, now } = tx;
  const nameSealed = vault.encrypt(sealedText(name), nameOf(id));
  const numbers = number ? numberedRow(tx, id, number) : {};
  return { id, nameSealed, ...numbers, keyId: vault.currentKeyId, born: dateOf(born), sex, region, recordedAt: now };
}

/** A number that comes later, to a row that has none. The row stays under its own key, which the rotation goes by. */
export async function numberPeople(tx: Tx, people: readonly Person[]): Promise<void> {
  const rows = people.flatMap(({ id, gets }) => (gets ? [{ id, ...numberedRow(tx, id, gets) }] : []));
  const text = `update people p set id_number_sealed = r."idNumberSealed", id_index = r."idIndex"
    from jsonb_to_recordset($1::jsonb) as r(id uuid, "idNumberSealed" text, "idIndex" text) where p.id = r.id and p.id_index is null`;
  if (rows.length > 0) await tx.sql('people-number', text, [JSON.stringify(rows)]);
}

const numberedRow = ({ vault }: Tx, id: PersonId, number: Secret) => ({
  idNumberSealed: vault.encrypt(sealedText(number), numberOf(id)),
  idIndex: vault.blindIndex(sealedText(number), numberPurpose),
});

/** A person's row says where they live, or last did: who may see them depends on it. */
export async function movePeople(tx: Tx, moved: readonly { readonly id: PersonId; readonly region: string }[]): Promise<void> {
  const text = `update people p set region = r.region from jsonb_to_recordset($1::jsonb) as r(id uuid, region text)
    where p.id = r.id and p.region <> r.region`;
  if (moved.length > 0) await tx.sql('people-move', text, [JSON.stringify(moved)]);
}
