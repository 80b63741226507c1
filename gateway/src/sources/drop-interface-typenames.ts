import { type DocumentNode, Kind } from 'graphql';
import type { SubgraphResponse } from './subgraph.ts';

/** Names that no object of the graph can truthfully bear, also where clients do not see them. */
export const interfaceNames = (supergraph: DocumentNode): ReadonlySet<string> =>
  new Set(supergraph.definitions.flatMap((it) => (it.kind === Kind.INTERFACE_TYPE_DEFINITION ? [it.name.value] : [])));

/**
 * A subgraph that adds fields to an interface through `@interfaceObject` knows no concrete types and answers the interface's name.
 * The gateway would merge it over the concrete name and then answer `data: null` without an error. Without the name it restores the concrete one.
 */
export const dropInterfaceTypenames = (response: SubgraphResponse, interfaces: ReadonlySet<string>): SubgraphResponse => {
  const entities = response.data?.['_entities'];
  if (!Array.isArray(entities)) return response;
  for (const entity of entities as ({ __typename?: string } | null)[]) {
    if (entity?.__typename !== undefined && interfaces.has(entity.__typename)) delete entity.__typename;
  }
  return response;
};
