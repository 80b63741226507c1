import { ask, type Query } from '@jiuzhu/service-kit';
import DataLoader from 'dataloader';
import type { GraphContext } from './graph-context.ts';

const identity = (key: unknown): string => (typeof key === 'string' ? key : JSON.stringify(key));

/** By key, batched over the whole operation: one statement for a type, whatever the list's length. Absent: not there, or not theirs to see. */
export function load<K, V>(context: GraphContext, query: Query<K, V>, key: K): Promise<V | undefined> {
  let loader = context.loaders.get(query) as DataLoader<K, V | undefined, string> | undefined;
  if (!loader) {
    const batch = async (keys: readonly K[]): Promise<(V | undefined)[]> => {
      const found = await ask(context.runtime, query, keys, context.actor);
      return keys.map((it) => found.get(it));
    };
    loader = new DataLoader<K, V | undefined, string>(batch, { maxBatchSize: 1000, cacheKeyFn: identity });
    context.loaders.set(query, loader as never);
  }
  return loader.load(key);
}

/** After a write of this operation, what was loaded before it is old. */
export const forget = (context: GraphContext): void => context.loaders.clear();
