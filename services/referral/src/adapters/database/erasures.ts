import type { Id } from '@jiuzhu/kernel';
import { type Erasable, erasureStore, type PersonalStore, type Tx, withProofs } from '@jiuzhu/service-kit';
import { householdLocks } from './household-files.ts';
import { readReferrals } from './referrals.ts';

/** Of the household that a ticket was opened of, or of what that has become. */
const home = 'coalesce(home_id, household_id)';

/** Who the members were, what an officer wrote of their need, and what they signed. Tickets keep ids, codes, counts and days. */
const stores: readonly PersonalStore[] = [
  { store: 'households.members', holds: 'identity', held: `select id from households where id = any($1::uuid[]) and members <> '[]'` },
  {
    store: 'tickets.words_hash',
    holds: 'evidence',
    held: `select ${home} as id from tickets where ${home} = any($1::uuid[]) and words_hash is not null`,
  },
  {
    store: 'consents.document_hash',
    holds: 'evidence',
    held: 'select household_id as id from consents where household_id = any($1::uuid[]) and document_hash is not null',
  },
  {
    store: 'leads.document_hash',
    holds: 'evidence',
    held: `select ${home} as id from leads l join tickets t on t.id = l.ticket_id where ${home} = any($1::uuid[]) and l.document_hash is not null`,
  },
];

const destroy: Erasable['destroy'] = async (tx, ids) => {
  await tx.sql('erasure-members', `update households set members = '[]' where id = any($1::uuid[])`, [ids]);
  await tx.sql('erasure-words', `update tickets set words_hash = null where ${home} = any($1::uuid[])`, [ids]);
  const ofTheirs = `ticket_id in (select id from tickets where ${home} = any($1::uuid[]))`;
  await tx.sql('erasure-leads', `update leads set document_hash = null, reference = null where ${ofTheirs}`, [ids]);
  await tx.sql('erasure-consents', 'update consents set document_hash = null where household_id = any($1::uuid[])', [ids]);
};

/** What is held here of a household, destroyed once. */
export const erasures = erasureStore<Id<'household'>>({ stores, destroy }, householdLocks);

/** Households that were erased here, each with what is left of it. */
export const viewErasures = async (tx: Tx, ids: readonly Id<'household'>[]) => withProofs(tx, stores, await readReferrals(tx, ids));
