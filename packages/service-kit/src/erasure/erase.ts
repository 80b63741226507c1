import type { Day } from '@jiuzhu/kernel';
import type { Tx } from '../database/tx.ts';
import { heldIn } from './held-in.ts';
import type { Erasable } from './personal-store.ts';

const prove = `insert into kit_erasure (subject, erased_on, destroyed)
  select subject, erased_on, destroyed from jsonb_to_recordset($1::jsonb) as r(subject uuid, erased_on date, destroyed jsonb)`;

/**
 * Destroys what the stores hold of these subjects, and keeps how much of it there was. What still holds something afterwards is a fault, and
 * nothing is destroyed: a proof never says more than was done.
 */
export async function erase(
  tx: Tx,
  { stores, destroy }: Erasable,
  subjects: readonly { readonly id: string; readonly on: Day }[],
): Promise<void> {
  const ids = subjects.map(({ id }) => id);
  const before = await heldIn(tx, stores, ids);
  const rows = subjects.map(({ id, on }) => ({ subject: id, erased_on: on, destroyed: before(id) }));
  await tx.sql('erasure-prove', prove, [JSON.stringify(rows)]);
  await destroy(tx, ids);
  const after = await heldIn(tx, stores, ids);
  const left = new Set(ids.flatMap((id) => Object.keys(after(id))));
  if (left.size > 0) throw new Error(`an erasure left something in ${[...left].join(', ')}`);
}
