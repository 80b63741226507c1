import type { z } from 'zod';
import type { Tx } from '../database/tx.ts';
import type { Allow } from './allow.ts';

/** By key, plural: the loader too. `region` decides who may see: what is not theirs is not there; what is `public` is everybody's. */
export interface Query<K, V> {
  readonly kind: 'query';
  readonly allow: Allow;
  readonly answer: (tx: Tx, keys: readonly never[]) => Promise<ReadonlyMap<unknown, unknown>>;
  readonly region: ((value: never) => string) | 'public';
  readonly _?: (key: K) => V;
}

export function query<K, V>(it: {
  allow: Allow;
  answer: (tx: Tx, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;
  region: ((value: V) => string) | 'public';
}): Query<K, V> {
  return { kind: 'query', ...it } as never;
}

/** One page of keys, in the order of `cursor`; the rows come through the query by key, so that permission and masking stand once. */
export type Page<K> = { readonly keys: readonly { readonly key: K; readonly cursor: string }[]; readonly more: boolean };

export interface List<I, K> {
  readonly kind: 'list';
  readonly allow: Allow;
  readonly input: z.ZodType;
  readonly page: (
    tx: Tx,
    input: never,
    scope: { readonly region: string; readonly after: string | undefined; readonly limit: number },
  ) => Promise<Page<unknown>>;
  readonly _?: (input: I) => K;
}

/** `scope.region` is the actor's: a list shows nothing outside it, whatever the input asks. */
export function list<Z extends z.ZodType, K>(it: {
  allow: Allow;
  input: Z;
  page: (
    tx: Tx,
    input: z.output<Z>,
    scope: { readonly region: string; readonly after: string | undefined; readonly limit: number },
  ) => Promise<Page<K>>;
}): List<z.input<Z>, K> {
  return { kind: 'list', ...it } as never;
}
