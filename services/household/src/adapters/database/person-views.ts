import type { Day, Id, Sex } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Sealed } from '@jiuzhu/vault';
import type { HouseholdId } from '../../domain/household.ts';
import { nameOf, numberOf } from './people-rows.ts';
import { uuids } from './uuids.ts';

/** A person as the register shows one: what names them stays sealed until it is masked or opened. */
export type PersonView = {
  readonly id: Id<'person'>;
  readonly name: Sealed<string>;
  readonly idNumber?: Sealed<string>;
  readonly born: Day;
  readonly sex: Sex;
  readonly household?: HouseholdId;
  readonly region: string;
};

type Row = {
  readonly id: Id<'person'>;
  readonly name_sealed: string;
  readonly id_number_sealed: string | null;
  readonly born: Day;
  readonly sex: Sex;
  readonly region: string;
  readonly household_id: HouseholdId | null;
};

const select = `select p.id, p.name_sealed, p.id_number_sealed, p.born::text, p.sex, p.region, m.household_id from people p
  left join statements m on m.person_id = p.id and m.kind = 'membership' and m.superseded_at is null and m.valid_to is null
  where p.id = any($1::uuid[])`;

export async function viewPeople(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PersonView>> {
  const rows = await tx.sql<Row>('people', select, [uuids('person', ids)]);
  return new Map(rows.map((row) => [row.id, viewOf(tx, row)]));
}

const viewOf = ({ vault }: Tx, { id, born, sex, region, ...row }: Row): PersonView => ({
  id,
  name: vault.decrypt(row.name_sealed, nameOf(id)),
  ...(row.id_number_sealed === null ? {} : { idNumber: vault.decrypt(row.id_number_sealed, numberOf(id)) }),
  born,
  sex,
  region,
  ...(row.household_id === null ? {} : { household: row.household_id }),
});
