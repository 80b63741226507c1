import type { Id } from '@jiuzhu/kernel';
import { erasureStore, onlyIds, withProofs } from '@jiuzhu/service-kit';
import type { Erasable, PersonalStore, Tx } from '@jiuzhu/service-kit';
import { householdLocks, readHouseholds } from './households.ts';

/** Who the members are, and of whoever was at a station who they were and how they appeared. What was decided and paid stays whole: ids, days, codes and amounts, of persons whose ids lead to nobody. */
const stores: readonly PersonalStore[] = [
  {
    store: 'households.members',
    holds: 'identity',
    held: `select id from households where id = any($1::uuid[]) and members <> '[]'`,
  },
  {
    store: 'shelter_cases.traits',
    holds: 'evidence',
    held: `select household_id as id from shelter_cases where household_id = any($1::uuid[]) and traits <> '{}'`,
  },
  {
    store: 'shelter_cases.sample_hash',
    holds: 'evidence',
    held: `select household_id as id from shelter_cases where household_id = any($1::uuid[]) and sample_hash is not null`,
  },
];

const destroy: Erasable['destroy'] = async (tx, ids) => {
  await tx.sql('erasure-members', `update households set members = '[]' where id = any($1::uuid[])`, [ids]);
  const shelter = `update shelter_cases set person_id = null, traits = '{}', sample_hash = null where household_id = any($1::uuid[])`;
  await tx.sql('erasure-shelter', shelter, [ids]);
};

/** What is held here of a household, destroyed once. */
export const erasures = erasureStore<Id<'household'>>({ stores, destroy }, householdLocks);

/** Households that were erased here, each with what is left of it. */
export const viewErasures = async (tx: Tx, ids: readonly Id<'household'>[]) =>
  withProofs(tx, stores, await readHouseholds(tx, onlyIds(ids)));
