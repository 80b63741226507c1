import type { Id } from '@jiuzhu/kernel';
import { erasureStore, onlyIds, withProofs } from '@jiuzhu/service-kit';
import type { Erasable, PersonalStore, Tx } from '@jiuzhu/service-kit';
import { householdLocks, readHouseholds } from './households.ts';

/** Who the members are, and where one of them goes to school. What was decided and paid stays: ids, days, codes and amounts, of persons whose ids lead to nobody. */
const stores: readonly PersonalStore[] = [
  {
    store: 'households.members',
    holds: 'identity',
    held: `select id from households where id = any($1::uuid[]) and members <> '[]'`,
  },
  {
    store: 'education_cases.school_code',
    holds: 'text',
    held: `select household_id as id from education_cases where household_id = any($1::uuid[]) and school_code <> ''`,
  },
  {
    store: 'education_cases.school_name',
    holds: 'text',
    held: `select household_id as id from education_cases where household_id = any($1::uuid[]) and school_name <> ''`,
  },
];

const destroy: Erasable['destroy'] = async (tx, ids) => {
  await tx.sql('erasure-members', `update households set members = '[]' where id = any($1::uuid[])`, [ids]);
  await tx.sql('erasure-schools', `update education_cases set school_code = '', school_name = '' where household_id = any($1::uuid[])`, [
    ids,
  ]);
};

/** What is held here of a household, destroyed once. */
export const erasures = erasureStore<Id<'household'>>({ stores, destroy }, householdLocks);

/** Households that were erased here, each with what is left of it. */
export const viewErasures = async (tx: Tx, ids: readonly Id<'household'>[]) =>
  withProofs(tx, stores, await readHouseholds(tx, onlyIds(ids)));
