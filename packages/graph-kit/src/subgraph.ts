import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { OpenRuntime } from '@jiuzhu/service-kit';
import { type FormattedExecutionResult, parse } from 'graphql';
import { type Caller, graphContext, type GraphContext } from './graph-context.ts';
import { problemResolvers, type Wording } from './problems.ts';
import { readsPlugin } from './reads-plugin.ts';
import { scalars } from './scalars.ts';
import { showFault } from './show-fault.ts';

/** How a service answers the graph: its SDL, its resolvers, its words for its problems. */
export type Graph = { readonly sdl: string; readonly resolvers: object; readonly wording: Wording };

export type Operation = {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
};

export interface Subgraph {
  readonly execute: (operation: Operation, caller: Caller) => Promise<FormattedExecutionResult>;
  readonly close: () => Promise<void>;
}

/** A service's subgraph on its runtime; over HTTP or in process it is this one function. */
export async function openSubgraph(runtime: OpenRuntime, graph: Graph): Promise<Subgraph> {
  const modules = [
    {
      typeDefs: parse(graph.sdl),
      resolvers: { ...graph.resolvers, ...problemResolvers(graph.wording, { ...graph.resolvers }), ...scalars } as never,
    },
  ];
  const server = new ApolloServer<GraphContext>({
    schema: buildSubgraphSchema(modules),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: showFault(runtime),
    plugins: [readsPlugin, ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginUsageReportingDisabled()],
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
  });
  await server.start();
  return {
    execute: async ({ query, variables, operationName }, caller) => {
      const contextValue = graphContext(runtime, caller, operationName ?? 'anonymous operation');
      const request = {
        query,
        ...(variables ? { variables: variables as Record<string, never> } : {}),
        ...(operationName ? { operationName } : {}),
      };
      const { body } = await server.executeOperation(request, { contextValue });
      if (body.kind !== 'single') throw new Error('a subgraph answers in one piece');
      return body.singleResult;
    },
    close: () => server.stop(),
  };
}
