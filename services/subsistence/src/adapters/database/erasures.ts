import type { Id } from '@jiuzhu/kernel';
import { erasureStore, onlyIds, withProofs } from '@jiuzhu/service-kit';
import type { Erasable, PersonalStore, Tx } from '@jiuzhu/service-kit';
import { householdLocks, readHouseholds } from './households.ts';

/**
 * Who the members are, as long as a case may still be judged of them, and what third parties have who owe them support. What was judged stays whole, since a decision must be derived again from it:
 * ids, days, codes and amounts, of persons whose ids lead to nobody.
 */
const stores: readonly PersonalStore[] = [
  { store: 'households.members', holds: 'identity', held: `select id from households where id = any($1::uuid[]) and members <> '[]'` },
  {
    store: 'verification_reports.obligors',
    holds: 'evidence',
    held: `select household_id as id from verification_reports where household_id = any($1::uuid[]) and obligors <> '[]'`,
  },
];

const destroy: Erasable['destroy'] = async (tx, ids) => {
  await tx.sql('erasure-members', `update households set members = '[]' where id = any($1::uuid[])`, [ids]);
  await tx.sql('erasure-obligors', `update verification_reports set obligors = '[]' where household_id = any($1::uuid[])`, [ids]);
};

/** What is held here of a household, destroyed once. */
export const erasures = erasureStore<Id<'household'>>({ stores, destroy }, householdLocks);

/** Households that were erased here, each with what is left of it. */
export const viewErasures = async (tx: Tx, ids: readonly Id<'household'>[]) =>
  withProofs(tx, stores, await readHouseholds(tx, onlyIds(ids)));
