import type { Query } from '@jiuzhu/service-kit';
import type { GraphContext } from './graph-context.ts';
import { load } from './load.ts';

/** What resolvers of an entity are given: what leads to it, not what it holds. */
export type Ref<K> = { readonly id: K };

type Each<K, W> = { readonly [N in keyof W]: (parent: Ref<K>, args: unknown, context: GraphContext) => Promise<Awaited<W[N]>> };

export interface Fields<K, V> {
  /** a field: what of the row answers it */
  <T, A = unknown>(
    pick: (value: V, args: A, context: GraphContext) => T,
  ): (parent: Ref<K>, args: A, context: GraphContext) => Promise<Awaited<T>>;
  /** several fields, each by its name in one view of the row */
  readonly each: <N extends string, W extends Readonly<Record<N, unknown>>>(
    view: (value: V) => W,
    ...names: readonly N[]
  ) => Each<K, Pick<W, N>>;
  /** `__resolveReference`: null for what is not there, or not theirs to see */
  readonly reference: (ref: Ref<K>, context: GraphContext) => Promise<Ref<K> | null>;
  /** a root field by id: the same door as the reference */
  readonly root: (parent: unknown, args: Ref<K>, context: GraphContext) => Promise<Ref<K> | null>;
}

/** The fields of an entity, each read from the row that the query answers for its id; the row is loaded once an operation. */
export function fieldsOf<K, V>(query: Query<K, V>): Fields<K, V> {
  const visible = async ({ id }: Ref<K>, context: GraphContext): Promise<Ref<K> | null> =>
    (await load(context, query, id)) === undefined ? null : { id };
  const field =
    <T, A>(pick: (value: V, args: A, context: GraphContext) => T) =>
    async ({ id }: Ref<K>, args: A, context: GraphContext): Promise<Awaited<T>> => {
      const value = await load(context, query, id);
      return (value === undefined ? null : await pick(value, args, context)) as Awaited<T>;
    };
  const each = <N extends string, W extends Readonly<Record<N, unknown>>>(
    view: (value: V) => W,
    ...names: readonly N[]
  ): Each<K, Pick<W, N>> => Object.fromEntries(names.map((name) => [name, field((value) => view(value)[name])])) as Each<K, Pick<W, N>>;
  return Object.assign(field, {
    each,
    reference: visible,
    root: (_: unknown, ref: Ref<K>, context: GraphContext) => visible(ref, context),
  });
}
