import type { Day } from '@jiuzhu/kernel';
import type { Tx } from '../database/tx.ts';
import { heldIn, type Held } from './held-in.ts';
import type { PersonalStore } from './personal-store.ts';

/** Of one store, as `schema.table.column`: how many rows were destroyed, and how many hold something now. */
export type ErasedStore = Pick<PersonalStore, 'store' | 'holds'> & { readonly destroyed: number; readonly left: number };
export type Proof = { readonly on: Day; readonly stores: readonly ErasedStore[] };

type Row<K> = { readonly subject: K; readonly on: Day; readonly destroyed: Held };

const select = 'select subject, erased_on::text as on, destroyed from kit_erasure where subject = any($1::uuid[])';

/**
 * What was found, each with the proof that it was erased, every store listed; what was not erased is left out. `left` is counted as the rows now
 * are: a proof that is looked at again looks again.
 */
export async function withProofs<K extends string, V extends object>(
  tx: Tx,
  stores: readonly PersonalStore[],
  found: ReadonlyMap<K, V>,
): Promise<ReadonlyMap<K, V & { readonly proof: Proof }>> {
  const rows = await tx.sql<Row<K>>('erasure-proofs', select, [[...found.keys()]]);
  if (rows.length === 0) return new Map();
  const now = await heldIn(
    tx,
    stores,
    rows.map(({ subject }) => subject),
  );
  return new Map(
    rows.flatMap(({ subject, on, destroyed }) => {
      const [it, left] = [found.get(subject), now(subject)];
      const listed = stores.map(({ store, holds }) => ({
        store: `${tx.schema}.${store}`,
        holds,
        destroyed: destroyed[store] ?? 0,
        left: left[store] ?? 0,
      }));
      return it ? [[subject, { ...it, proof: { on, stores: listed } }] as const] : [];
    }),
  );
}
