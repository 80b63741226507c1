import { composeServices } from '@apollo/composition';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { readSubgraphSdl, subgraphNames } from './subgraph-sdl.ts';

export type Subgraph = { readonly name: string; readonly sdl: string };
export type Supergraph = { readonly supergraph: string; readonly api: string };

/** Composition hints that we accept, each with its reason. Any other fails: a hint is where the graph begins to differ from itself. */
const acceptedHints: Readonly<Record<string, string>> = {};

/** All subgraphs of the repository. */
export const allSubgraphs = (): readonly Subgraph[] => subgraphNames().map((name) => ({ name, sdl: readSubgraphSdl(name) }));

/** Composes subgraphs into the SDL of the supergraph (for the gateway) and of the API (for clients). Throws with every error and every hint that is not accepted. */
export const composeSupergraph = (subgraphs: readonly Subgraph[] = allSubgraphs()): Supergraph => {
  if (subgraphs.length === 0) throw new Error('there is no subgraph to compose');
  const result = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.internal/graphql` })),
  );
  if (result.errors) throw new Error(['the subgraphs do not compose', ...result.errors.map((error) => error.message)].join('\n'));
  const hints = result.hints.filter(({ definition }) => !(definition.code in acceptedHints));
  if (hints.length > 0) throw new Error(['composition gives hints', ...hints.map((hint) => hint.toString())].join('\n'));
  const api = printSchema(lexicographicSortSchema(result.schema.toAPISchema().toGraphQLJSSchema()));
  return { supergraph: `${result.supergraphSdl.trimEnd()}\n`, api: `${api.trimEnd()}\n` };
};
