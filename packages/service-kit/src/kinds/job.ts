import type { Accept } from '@jiuzhu/kernel';
import type { z } from 'zod';
import type { Tx } from '../database/tx.ts';
import type { LivingVault } from '../vault/data-keys.ts';
import type { Allow } from './allow.ts';
import type { AnyRoad, Ctx } from './road.ts';
import type { Store } from './store.ts';

/** An officer asks, over a roster or a region: decided unlocked first, and again under lock for those that change. */
export interface Job {
  readonly kind: 'job';
  readonly name: string;
  readonly allow: Allow;
  readonly input: z.ZodType;
  readonly begin: ((it: { readonly vault: LivingVault }) => Promise<unknown>) | undefined;
  readonly keys: (tx: Tx, input: never, after: string | undefined, limit: number) => Promise<readonly string[]>;
  readonly it: AnyRoad;
}

/** `keys` are strings in a stable order: the last one saved is the checkpoint that a resumed run starts after. */
export function job<Z extends z.ZodType, K extends string, In, Out, U extends string, L, R extends Accept<Out>>(it: {
  name: string;
  allow: Allow;
  input: Z;
  /** what the run must know that no officer says: asked once, when it is started */
  begin?: (it: { readonly vault: LivingVault }) => Promise<z.input<Z>>;
  keys: (tx: Tx, input: z.output<Z>, after: K | undefined, limit: number) => Promise<readonly K[]>;
  subject: Store<K, In, Out, U>;
  law?: L;
  decide: (input: z.output<Z>, state: In, ctx: Ctx<L>) => R;
}): Job {
  return {
    kind: 'job',
    name: it.name,
    allow: it.allow,
    input: it.input,
    begin: it.begin,
    keys: it.keys as never,
    it: { ...it, key: (key: K) => key } as never,
  };
}
