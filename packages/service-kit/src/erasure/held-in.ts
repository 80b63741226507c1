import type { Tx } from '../database/tx.ts';
import type { PersonalStore } from './personal-store.ts';

/** How many rows of each store hold something of a subject; a store that holds nothing is not named. */
export type Held = Readonly<Record<string, number>>;

type Row = { readonly store: string; readonly id: string; readonly held: number };

/** One statement, however many stores and subjects: the rows as they are now. */
export async function heldIn(tx: Tx, stores: readonly PersonalStore[], ids: readonly string[]): Promise<(id: string) => Held> {
  const counts = stores.map(
    ({ store, held }) => `select '${store}' as store, h.id::text, count(*)::int as held from (${held}) h group by h.id`,
  );
  const rows = await tx.sql<Row>('erasure-held', counts.join('\nunion all\n'), [ids]);
  const of = Map.groupBy(rows, ({ id }) => id);
  return (id) => Object.fromEntries((of.get(id) ?? []).map(({ store, held }) => [store, held]));
}
