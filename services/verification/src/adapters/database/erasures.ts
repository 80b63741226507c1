import type { Id } from '@jiuzhu/kernel';
import { type Erasable, erasureStore, type PersonalStore, type Tx, withProofs } from '@jiuzhu/service-kit';
import { householdLocks, readHouseholds } from './households.ts';

const requests = (column: string): PersonalStore => ({
  store: `verification_requests.${column}`,
  holds: 'evidence',
  held: `select household_id as id from verification_requests where household_id = any($1::uuid[]) and ${column} <> '[]'`,
});

/** Who the members were, what they signed and what the agencies answered of each of them. Sums, differences and doubts are the household's, and stay. */
const stores: readonly PersonalStore[] = [
  { store: 'households.obligors', holds: 'identity', held: `select id from households where id = any($1::uuid[]) and obligors <> '[]'` },
  { store: 'households.members', holds: 'identity', held: `select id from households where id = any($1::uuid[]) and members <> '[]'` },
  {
    store: 'authorisations.document_hash',
    holds: 'evidence',
    held: 'select household_id as id from authorisations where household_id = any($1::uuid[]) and document_hash is not null',
  },
  requests('results'),
  requests('late'),
  requests('commitments'),
  requests('disputes'),
  {
    store: 'verification_reports.content',
    holds: 'evidence',
    held: `select household_id as id from verification_reports where household_id = any($1::uuid[]) and (content -> 'results' <> '[]'
      or content -> 'flags' <> '[]' or content -> 'committed' <> '[]' or content -> 'obligors' <> '[]')`,
  },
];

/** A question under way is closed: every ask is answered, and what an agency says now is heard no more. */
const closing = `update verification_requests set results = '[]', late = '[]', commitments = '[]', disputes = '[]', status = 'reported', due_at = null,
    asks = (select coalesce(jsonb_agg(it || '{"answered": true}' order by place), '[]') from jsonb_array_elements(asks) with ordinality as a(it, place))
  where household_id = any($1::uuid[])`;

const destroy: Erasable['destroy'] = async (tx, ids) => {
  await tx.sql('erasure-members', `update households set members = '[]', obligors = '[]' where id = any($1::uuid[])`, [ids]);
  await tx.sql('erasure-documents', 'update authorisations set document_hash = null where household_id = any($1::uuid[])', [ids]);
  await tx.sql('erasure-answers', closing, [ids]);
  await tx.sql('erasure-reports', 'select erase_reports($1::uuid[])', [ids]);
};

/** What is held here of a household, destroyed once. */
export const erasures = erasureStore<Id<'household'>>({ stores, destroy }, householdLocks);

/** Households that were erased here, each with what is left of it. */
export const viewErasures = async (tx: Tx, ids: readonly Id<'household'>[]) => withProofs(tx, stores, await readHouseholds(tx, ids));
