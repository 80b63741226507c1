import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Tx } from '../database/tx.ts';
import type { Allow } from './allow.ts';

/** A signed call from another service, outside the graph: the one door to personal data. Plural, and audited by `names`. */
export interface Route {
  readonly kind: 'route';
  readonly allow: Allow;
  readonly input: z.ZodType;
  readonly answer: (tx: Tx, input: never, actor: Actor) => Promise<unknown>;
  readonly names: (input: never, answer: never) => { readonly persons: readonly string[]; readonly fields: readonly string[] };
}

export function route<Z extends z.ZodType, A>(it: {
  allow: Allow;
  input: Z;
  /** what it may say depends on who asks, and why */
  answer: (tx: Tx, input: z.output<Z>, actor: Actor) => Promise<A>;
  /** whose data it was, and which: an answer may name persons that the input did not */
  names: (input: z.output<Z>, answer: A) => { readonly persons: readonly string[]; readonly fields: readonly string[] };
}): Route {
  return { kind: 'route', ...it } as never;
}
