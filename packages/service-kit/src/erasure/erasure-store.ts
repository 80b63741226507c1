import type { Day } from '@jiuzhu/kernel';
import type { Tx } from '../database/tx.ts';
import type { Store } from '../kinds/store.ts';
import { erase } from './erase.ts';
import type { Erasable } from './personal-store.ts';

type Row<K> = { readonly subject: K; readonly on: Day };

/** The subject of a reaction to what its owner has erased: the day on which this service erased its own, before which there is none. */
export const erasureStore = <K extends string>(erasable: Erasable, locks: Store<K, unknown>['locks']): Store<K, Day | undefined, Day> => ({
  region: () => '',
  locks,
  load: async (tx: Tx, ids) => {
    const text = 'select subject, erased_on::text as on from kit_erasure where subject = any($1::uuid[])';
    const rows = await tx.sql<Row<K>>('erasure-days', text, [ids]);
    const days = new Map(rows.map(({ subject, on }) => [subject, on]));
    return new Map(ids.map((id) => [id, days.get(id)]));
  },
  save: (tx, changes) =>
    erase(
      tx,
      erasable,
      changes.map(({ key, after }) => ({ id: key, on: after })),
    ),
});
