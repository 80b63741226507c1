import { ask, type Query } from '@jiuzhu/service-kit';
import DataLoader from 'dataloader';
import type { GraphContext } from './graph-context.ts';

/** A sealed value has no identity that could be told: whoever looks by one asks a list. */
const identity = (key: unknown): string => {
  if (typeof key === 'string') return key;
  const told = JSON.stringify(key);
  if (told.includes('[sealed]')) throw new Error('a sealed value is no key of a loader');
  return told;
};

/** By key, batched over the whole operation: one statement for a type, whatever the list's length. Absent: not there, or not theirs to see. */
export function load<K, V>(context: GraphContext, query: Query<K, V>, key: K): Promise<V | undefined> {
  let loader = context.loaders.get(query) as DataLoader<K, V | undefined, string> | undefined;
  if (!loader) {
    const batch = async (keys: readonly K[]): Promise<(V | undefined)[]> => {
      const found = await ask(context.runtime, query, keys, context.actor);
      return keys.map((it) => found.get(it));
    };
    loader = new DataLoader<K, V | undefined, string>(batch, { maxBatchSize: 1000, cacheKeyFn: identity });
    context.loaders.set(query, loader);
  }
  return loader.load(key);
}

/** After a write of this operation, what was loaded before it is old. */
export const forget = (context: GraphContext): void => context.loaders.clear();
