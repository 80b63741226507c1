import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { subgraphSchema } from '../test/fixture/supergraph.ts';

const plugins = () => [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
];

/** A subgraph of the fixture on Apollo Server, as a service of ours is. */
export const apolloSubgraph = async (name: string): Promise<ApolloServer> => {
  const server = new ApolloServer({ schema: subgraphSchema(name), plugins: plugins(), stopOnTerminationSignals: false });
  await server.start();
  return server;
};

/** The same behind HTTP, without anything else. */
export const serveSubgraph = async (name: string): Promise<string> => {
  const server = await apolloSubgraph(name);
  const http = createServer((request, response) => {
    void (async () => {
      const body: unknown = JSON.parse(await text(request));
      const headers = new HeaderMap([['content-type', 'application/json']]);
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers, search: '', body },
        context: async () => ({}),
      });
      response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers));
      response.end(answer.body.kind === 'complete' ? answer.body.string : '');
    })();
  });
  http.keepAliveTimeout = 60_000;
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
};
