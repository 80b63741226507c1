import type { Actor } from '@jiuzhu/service-kit/signature';
import type { GraphQLFormattedError } from 'graphql';

/** One fetch of a query plan. */
export type SubgraphRequest = {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
};
export type SubgraphResponse = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
};

/** For whom, under which name and until when a fetch is made. */
export type SubgraphCall = {
  readonly actor: Actor;
  readonly correlationId: string;
  readonly traceId: string;
  /** milliseconds since the epoch */
  readonly deadline: number;
  readonly signal: AbortSignal;
};

/** A way to a subgraph. It answers what came from there, or throws a `SubgraphError`. */
export type Send = (request: SubgraphRequest, call: SubgraphCall) => Promise<SubgraphResponse>;
