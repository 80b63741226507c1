import type { Accept } from '@jiuzhu/kernel';
import type { Tx } from '../database/tx.ts';
import type { AnyRoad, Ctx } from './road.ts';
import type { Store } from './store.ts';

/** What is due is a question to the state, over a `due_at` column: nothing to cancel, pause or recompute. */
export interface Timer {
  readonly kind: 'timer';
  readonly name: string;
  readonly due: (tx: Tx, now: Date, limit: number) => Promise<readonly unknown[]>;
  readonly it: AnyRoad;
}

export function timer<K, In, Out, U extends string, L, R extends Accept<Out>>(it: {
  due: (tx: Tx, now: Date, limit: number) => Promise<readonly K[]>;
  subject: Store<K, In, Out, U>;
  law?: L;
  decide: (key: K, state: In, ctx: Ctx<L>) => R;
}): Timer {
  const road = { ...it, key: (key: K) => key };
  return { kind: 'timer', name: it.due.name, due: it.due, it: road as never };
}
