import type { Actor } from '../actor.ts';
import type { List, Page, Query } from '../kinds/query.ts';
import type { Runtime } from '../runtime.ts';
import { isAllowed, mustBeAllowed } from './allowed.ts';
import { isReached } from './reach.ts';
import { reading } from './unit-of-work.ts';
import { parseShape } from './invalid-input.ts';

/** By key, plural: what is not allowed, not theirs or not there is absent, all alike. */
export async function ask<K, V>(runtime: Runtime, query: Query<K, V>, keys: readonly K[], actor: Actor): Promise<ReadonlyMap<K, V>> {
  if (!isAllowed(query.allow, actor)) return new Map();
  const found = await reading(runtime, (tx) => query.answer(tx, keys as readonly never[], { standards: () => runtime.standards.now(tx) }));
  return new Map([...found].filter(([, value]) => isSeenBy(query, value as V, actor))) as ReadonlyMap<K, V>;
}

/** Whether what a query answers is theirs to see. */
export const isSeenBy = <V>({ allow, region, alsoIn, theirs }: Query<never, V>, value: V, actor: Actor): boolean =>
  isAllowed(allow, actor) &&
  (region === 'public' || isReached(actor, region(value as never), alsoIn?.(value as never))) &&
  (theirs?.(value as never, actor) ?? true);

/** The most a page holds. */
export const pageLimit = 100;

export type Slice = { readonly first: number; readonly after?: string | undefined };

/** What is asked of a list, in its shape, by whoever may ask it. */
export function listInput<I, K>(it: List<I, K>, name: string, raw: unknown, actor: Actor): unknown {
  mustBeAllowed(it.allow, actor, name);
  return parseShape(it.input, raw);
}

/** A page of keys for each input. Nothing outside the actor's region is listed, whatever the input asks. */
export async function listPages<I, K>(
  runtime: Runtime,
  it: List<I, K>,
  inputs: readonly unknown[],
  slice: Slice,
  actor: Actor,
): Promise<readonly Page<K>[]> {
  const limit = Math.min(Math.max(slice.first, 1), pageLimit);
  const scope = { region: actor.region, actor, after: slice.after, limit };
  return (await reading(runtime, (tx) => it.pages(tx, inputs as readonly never[], scope))) as readonly Page<K>[];
}

/** One page of keys. */
export async function listPage<I, K>(
  runtime: Runtime,
  it: List<I, K>,
  name: string,
  raw: unknown,
  slice: Slice,
  actor: Actor,
): Promise<Page<K>> {
  const [page] = await listPages(runtime, it, [listInput(it, name, raw, actor)], slice, actor);
  if (!page) throw new Error(`${name} answered no page`);
  return page;
}
