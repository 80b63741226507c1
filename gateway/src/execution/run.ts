import type { GraphQLError } from 'graphql';
import type { Data, Incoming, Resolved } from './plan.ts';
import { found, type Place } from './place.ts';
import type { IsOfType } from './subtypes.ts';

/** What all executions of a plan share: the subgraphs, and which type is of which. */
export type Ways = { readonly serviceMap: Resolved['serviceMap']; readonly isOfType: IsOfType };

/** One execution of a plan: for which request, what has come together so far, and what went wrong. */
export type Run = {
  readonly incoming: Incoming;
  readonly variables: Readonly<Record<string, unknown>>;
  /** with the defaults that the operation gives them */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly data: Data;
  readonly errors: GraphQLError[];
};

/** Where a step works: a place of the answer and what stands there. */
export type Cursor = { readonly place: Place; readonly at: unknown };

export type Step = (run: Run, cursor: Cursor) => Promise<void>;

export const moved = ({ place, at }: Cursor, further: Place): Cursor => ({ place: [...place, ...further], at: found(at, further) });
