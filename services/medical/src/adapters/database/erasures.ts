import type { Id } from '@jiuzhu/kernel';
import { type Erasable, erasureStore, type PersonalStore, type Tx, withProofs } from '@jiuzhu/service-kit';
import { householdLocks, readHouseholds } from './households.ts';

/** By which somebody is found: the index of the number, and the bill that a provider knows. What was paid, and for which class, stays. */
const stores: readonly PersonalStore[] = [
  {
    store: 'patients.id_index',
    holds: 'identity',
    held: 'select household_id as id from patients where household_id = any($1::uuid[])',
  },
  {
    store: 'settlements.bill_number',
    holds: 'evidence',
    held: 'select household_id as id from settlements where household_id = any($1::uuid[]) and bill_number is not null',
  },
  {
    store: 'settlements.digest',
    holds: 'evidence',
    held: 'select household_id as id from settlements where household_id = any($1::uuid[]) and digest is not null',
  },
  {
    store: 'medical_cases.bill_number',
    holds: 'evidence',
    held: 'select household_id as id from medical_cases where household_id = any($1::uuid[]) and bill_number is not null',
  },
  {
    store: 'emergency_reliefs.bill_number',
    holds: 'evidence',
    held: 'select household_id as id from emergency_reliefs where household_id = any($1::uuid[]) and bill_number is not null',
  },
];

/** Nobody of it has a class any more, so that no index is made again. */
const emptied = `
with gone as (delete from person_classes where household_id = any($1::uuid[]))
update households set memberships = '[]', standings = '[]' where id = any($1::uuid[])`;

const destroy: Erasable['destroy'] = async (tx, ids) => {
  await tx.sql('erasure-patients', 'delete from patients where household_id = any($1::uuid[])', [ids]);
  await tx.sql('erasure-classes', emptied, [ids]);
  await tx.sql('erasure-bills', 'select erase_bills($1::uuid[])', [ids]);
  await tx.sql('erasure-claims', 'update medical_cases set bill_number = null where household_id = any($1::uuid[])', [ids]);
  await tx.sql('erasure-emergencies', 'update emergency_reliefs set bill_number = null where household_id = any($1::uuid[])', [ids]);
};

/** What is held here of a household, destroyed once. */
export const erasures = erasureStore<Id<'household'>>({ stores, destroy }, householdLocks);

/** Households that were erased here, each with what is left of it. */
export const viewErasures = async (tx: Tx, ids: readonly Id<'household'>[]) => withProofs(tx, stores, await readHouseholds(tx, ids));
