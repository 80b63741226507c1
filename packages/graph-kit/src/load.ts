import { ask, isSeenBy, type List, listPages, type Page, type Query, type Slice } from '@jiuzhu/service-kit';
import DataLoader from 'dataloader';
import type { GraphContext } from './graph-context.ts';

/** A sealed value has no identity that could be told: whoever looks by one asks a list. */
const identity = (key: unknown): string => {
  if (typeof key === 'string') return key;
  const told = JSON.stringify(key);
  if (told.includes('[sealed]')) throw new Error('a sealed value is no key of a loader');
  return told;
};

function loaderOf<K, V>(context: GraphContext, query: Query<K, V>): DataLoader<K, V | undefined, string> {
  let loader = context.loaders.get(query) as DataLoader<K, V | undefined, string> | undefined;
  if (!loader) {
    const batch = async (keys: readonly K[]): Promise<(V | undefined)[]> => {
      const found = await ask(context.runtime, query, keys, context.actor);
      return keys.map((it) => found.get(it));
    };
    loader = new DataLoader<K, V | undefined, string>(batch, { maxBatchSize: 1000, cacheKeyFn: identity });
    context.loaders.set(query, loader);
  }
  return loader;
}

/** By key, batched over the whole operation: one statement for a type, whatever the list's length. Absent: not there, or not theirs to see. */
export const load = <K, V>(context: GraphContext, query: Query<K, V>, key: K): Promise<V | undefined> => loaderOf(context, query).load(key);

/** A row that nobody needs to read. */
export type Known = (context: GraphContext) => void;

/** What the query would answer for the key, from whoever has just written it. Not theirs to see is not there, as ever. */
export const known =
  <K, V>(query: Query<K, V>, key: K, value: V): Known =>
  (context) => {
    loaderOf(context, query).prime(key, isSeenBy(query, value, context.actor) ? value : undefined);
  };

type Sliced = { readonly input: unknown; readonly slice: Slice };

/** One page of a list, fetched with those of its siblings: the same slice of however many parents is one statement. */
export function loadPage<I, K>(context: GraphContext, list: List<I, K>, sliced: Sliced): Promise<Page<K>> {
  let loader = context.loaders.get(list) as DataLoader<Sliced, Page<K>, string> | undefined;
  if (!loader) {
    const batch = async (all: readonly Sliced[]): Promise<Page<K>[]> => {
      const bySlice = [...Map.groupBy(all, ({ slice }) => identity(slice)).values()];
      const pages = await Promise.all(bySlice.map((some) => pagesOf(context, list, some)));
      const found = new Map(pages.flat());
      return all.map((one) => found.get(one) ?? { keys: [], more: false });
    };
    loader = new DataLoader<Sliced, Page<K>, string>(batch, { maxBatchSize: 1000, cacheKeyFn: identity });
    context.loaders.set(list, loader);
  }
  return loader.load(sliced);
}

async function pagesOf<I, K>(
  { runtime, actor }: GraphContext,
  list: List<I, K>,
  some: readonly Sliced[],
): Promise<readonly (readonly [Sliced, Page<K>])[]> {
  const slice = some[0]?.slice ?? { first: 1 };
  const pages = await listPages(
    runtime,
    list,
    some.map(({ input }) => input),
    slice,
    actor,
  );
  return some.flatMap((one, at) => (pages[at] ? [[one, pages[at]] as const] : []));
}

/** After a write of this operation, what was loaded before it is old. */
export const forget = (context: GraphContext): void => context.loaders.clear();
