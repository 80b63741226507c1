import type { RegionCode } from '@jiuzhu/kernel';
import { type Tx, withProofs } from '@jiuzhu/service-kit';
import type { Erased } from '../../domain/erasure.ts';
import { personalStores } from './personal-stores.ts';
import { uuids } from './uuids.ts';

const select = `select e.household_id as household, e.erased_on::text as on, e.document, e.persons, h.region
  from erasures e join households h on h.id = e.household_id where e.household_id = any($1::uuid[])`;

/** By the ids of households: the order, and the register's own proof. */
export async function viewErasures(tx: Tx, ids: readonly string[]) {
  const rows = await tx.sql<Erased & { readonly region: RegionCode }>('erasures', select, [uuids('household', ids)]);
  return withProofs(tx, personalStores, new Map(rows.map((row) => [row.household as string, row])));
}
