import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { logger } from '@jiuzhu/service-kit/log';
import type { AuthOptions } from '../src/auth/verify-token.ts';
import { createGateway, type Subgraph } from '../src/index.ts';
import { gatewayWith, type FrontOptions, type Gateway } from '../src/gateway-with.ts';
import { fixtureSupergraph, subgraphNames } from '../test/fixture/supergraph.ts';
import { apolloSubgraph, serveSubgraph } from './apollo-subgraph.ts';

/** A process of its own under measurement. It is told what to be, says where it listens, and answers how much it has used. */
export type Told = {
  readonly be: 'subgraphs' | 'direct' | 'ours over HTTP' | 'stock' | 'ours in process';
  readonly urls: Record<string, string>;
  readonly keys: AuthOptions['keys'];
};
export type Used = { readonly cpuMs: number; readonly residentMb: number };

const front = (keys: AuthOptions['keys']): FrontOptions => ({
  supergraphSdl: fixtureSupergraph(),
  auth: { issuer: 'https://identity.invalid/', audience: 'jiuzhu', keys, publicRoots: [] },
  limits: { costPerMinute: Number.MAX_SAFE_INTEGER },
  production: true,
  log: logger('info', 'gateway', '/dev/null'),
});

const inProcess = async (name: string): Promise<Subgraph> => {
  const server = await apolloSubgraph(name);
  return {
    execute: async ({ query, variables }) => {
      const { body } = await server.executeOperation({ query, variables: { ...variables } });
      return body.kind === 'single' ? body.singleResult : {};
    },
  };
};

const listening = async (gateway: Promise<Gateway>) => ({ gateway: (await (await gateway).listen(0)).url });
const each = async <V>(make: (name: string) => Promise<V>) =>
  Object.fromEntries(await Promise.all(subgraphNames.map(async (name) => [name, await make(name)] as const)));

const beings: Readonly<Record<Told['be'], (told: Told) => Promise<Record<string, string>>>> = {
  subgraphs: () => each(serveSubgraph),
  direct: async () => ({ gateway: await serveSubgraph('household') }),
  'ours over HTTP': ({ urls, keys }) =>
    listening(
      createGateway({
        ...front(keys),
        subgraphs: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, { url }])),
        secrets: Object.fromEntries(subgraphNames.map((name) => [name, `a secret of ${name} for the measurement`])),
      }),
    ),
  stock: ({ urls, keys }) =>
    listening(
      gatewayWith(
        {
          makeSources: () => ({
            sourceOf: (name) => new RemoteGraphQLDataSource({ url: urls[name] ?? '' }),
            states: () => ({}),
            close: () => Promise.resolve(),
          }),
          makeGateway: (config) => new ApolloGateway(config),
        },
        front(keys),
      ),
    ),
  'ours in process': async ({ keys }) => listening(createGateway({ ...front(keys), subgraphs: await each(inProcess) })),
};

// whoever measured is gone
process.once('disconnect', () => process.exit(0));

process.once('message', (told: Told) => {
  void beings[told.be](told).then((urls) => {
    process.on('message', () => {
      const { user, system } = process.cpuUsage();
      process.send?.({ cpuMs: (user + system) / 1000, residentMb: process.memoryUsage.rss() / 2 ** 20 } satisfies Used);
    });
    process.send?.(urls);
  });
});
