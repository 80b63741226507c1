import type { StandardBook } from '@jiuzhu/policy';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Tx } from '../database/tx.ts';
import type { Allow, Readers } from './allow.ts';

/** What a query may read besides its rows: the standards, for what is derived again from what was decided. */
export type Reading = { readonly standards: () => Promise<StandardBook> };

/**
 * By key, plural: the loader too. `region` decides who may see, and `alsoIn` who else: what is not theirs is not there; what is `public` is
 * everybody's. Where not everybody of the region may see each, `theirs` says of one whether they may.
 */
export interface Query<K, V> {
  readonly kind: 'query';
  readonly allow: Readers;
  readonly answer: (tx: Tx, keys: readonly never[], reading: Reading) => Promise<ReadonlyMap<unknown, unknown>>;
  readonly region: ((value: never) => string) | 'public';
  readonly alsoIn?: (value: never) => readonly string[];
  readonly theirs?: (value: never, actor: Actor) => boolean;
  readonly _?: (key: K) => V;
}

export function query<K, V>(it: {
  allow: Readers;
  answer: (tx: Tx, keys: readonly K[], reading: Reading) => Promise<ReadonlyMap<K, V>>;
  region: ((value: V) => string) | 'public';
  alsoIn?: (value: V) => readonly string[];
  theirs?: (value: V, actor: Actor) => boolean;
}): Query<K, V> {
  return { kind: 'query', ...it } as never;
}

/** One page of keys, in the order of `cursor`; the rows come through the query by key, so that permission and masking stand once. */
export type Page<K> = { readonly keys: readonly { readonly key: K; readonly cursor: string }[]; readonly more: boolean };

/** `region` is the actor's: a list shows nothing outside it, whatever the input asks; whose it is within the region, `actor` says. */
export type Scope = { readonly region: string; readonly actor: Actor; readonly after: string | undefined; readonly limit: number };

/** Plural as a query is: a list that hangs on a parent is asked for a page of parents at once. */
export interface List<I, K> {
  readonly kind: 'list';
  readonly allow: Allow;
  readonly input: z.ZodType;
  readonly pages: (tx: Tx, inputs: readonly never[], scope: Scope) => Promise<readonly Page<unknown>[]>;
  readonly _?: (input: I) => K;
}

type One<I, K> = { readonly page: (tx: Tx, input: I, scope: Scope) => Promise<Page<K>> };
type Many<I, K> = { readonly pages: (tx: Tx, inputs: readonly I[], scope: Scope) => Promise<readonly Page<K>[]> };

/** `page` where it is asked once an operation; `pages`, in the order of the inputs, where it hangs on a parent: one statement, however many. */
export function list<Z extends z.ZodType, K>(
  it: { allow: Allow; input: Z } & (One<z.output<Z>, K> | Many<z.output<Z>, K>),
): List<z.input<Z>, K> {
  const { allow, input } = it;
  const pages: Many<z.output<Z>, K>['pages'] =
    'pages' in it ? it.pages : (tx, inputs, scope) => Promise.all(inputs.map((one) => it.page(tx, one, scope)));
  return { kind: 'list', allow, input, pages } as never;
}
