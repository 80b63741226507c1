import type { Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import { open, type Sealed } from '@jiuzhu/vault';
import { numberPurpose } from './people-rows.ts';
import { viewPeople, type PersonView } from './person-views.ts';

export type IdentityField = 'name' | 'id-number';
type IdentityQuestion = { readonly persons: readonly Id<'person'>[]; readonly fields: readonly IdentityField[] };
export type Identity = { readonly name?: string; readonly idNumber?: string };

/** `reveal` is where a name and a number leave, in clear: those who ask for them were let through by the route. */
export async function revealed(
  tx: Tx,
  { persons, fields }: IdentityQuestion,
  visible: (region: string) => boolean,
): Promise<Readonly<Record<string, Identity>>> {
  const found = await viewPeople(tx, persons);
  const shown = [...found.values()].filter(({ region }) => visible(region));
  return Object.fromEntries(shown.map((person) => [person.id, identityOf(person, fields)]));
}

const identityOf = ({ name, idNumber }: PersonView, fields: readonly IdentityField[]): Identity => ({
  ...(fields.includes('name') ? { name: open(name) } : {}),
  ...(fields.includes('id-number') && idNumber ? { idNumber: open(idNumber) } : {}),
});

type Row = { readonly id: Id<'person'>; readonly id_index: string; readonly region: string };

/** The person behind each number, in order; null where there is none, or none that may be seen. */
export async function personsByNumber(
  tx: Tx,
  numbers: readonly Sealed<string>[],
  visible: (region: string) => boolean,
): Promise<readonly (Id<'person'> | null)[]> {
  const indexes = numbers.map((number) => tx.vault.blindIndexes(number, numberPurpose));
  const rows = await tx.sql<Row>('people-resolve', 'select id, id_index, region from people where id_index = any($1::text[])', [
    indexes.flat(),
  ]);
  return indexes.map((of) => rows.find(({ id_index, region }) => of.includes(id_index) && visible(region))?.id ?? null);
}
