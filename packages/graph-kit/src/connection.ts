import { type List, listInput } from '@jiuzhu/service-kit';
import type { GraphContext } from './graph-context.ts';
import { loadPage } from './load.ts';

type Paging = { readonly first?: number | null | undefined; readonly after?: string | null | undefined };

export type Connection<N> = {
  readonly edges: readonly { readonly cursor: string; readonly node: N }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
};

const usual = 20;

/** One page of a list: its keys, each as the node that leads to it. What the list asks is what the arguments, and the parent, say. */
export function connection<I, K, N, P, A extends Paging>(
  list: List<I, K>,
  name: string,
  inputOf: (parent: P, args: Omit<A, 'first' | 'after'>) => I,
  nodeOf: (key: K) => N,
): (parent: P, args: A, context: GraphContext) => Promise<Connection<N>> {
  return async (parent, { first, after, ...args }, context) => {
    const slice = { first: first ?? usual, after: after ?? undefined };
    const input = listInput(list, name, inputOf(parent, args), context.actor);
    const page = await loadPage(context, list, { input, slice });
    const edges = page.keys.map(({ key, cursor }) => ({ cursor, node: nodeOf(key) }));
    const pageInfo = {
      hasNextPage: page.more,
      hasPreviousPage: slice.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
    return { edges, pageInfo };
  };
}
