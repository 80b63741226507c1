import { type Actor, type Reads, readsOf, type OpenRuntime } from '@jiuzhu/service-kit';
import type DataLoader from 'dataloader';

/** One operation of one actor on one subgraph. Loaders live as long as it does. */
export type GraphContext = {
  readonly runtime: OpenRuntime;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly loaders: Map<unknown, DataLoader<never, unknown, string>>;
  /** reads of unmasked personal data, written to the audit before the answer leaves */
  readonly reads: Reads;
};

export type Caller = { readonly actor: Actor; readonly correlationId: string };

export const graphContext = (runtime: OpenRuntime, { actor, correlationId }: Caller, operation: string): GraphContext => ({
  runtime,
  actor,
  correlationId,
  loaders: new Map(),
  reads: readsOf(runtime, actor, operation, correlationId),
});
