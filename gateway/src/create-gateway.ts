import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { apolloServer } from './apollo-server.ts';
import { authenticator } from './auth/authenticate.ts';
import { type PurposeTable, purposesByRole } from './auth/purposes.ts';
import { type AuthOptions, tokenVerifier } from './auth/verify-token.ts';
import { gatewayLog } from './gateway-log.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { listener } from './http/listener.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { gatewayMetrics } from './metrics.ts';
import { subgraphSources, type Subgraph } from './sources/subgraph-sources.ts';
import { subgraphSource } from './sources/subgraph-source.ts';

export type GatewayOptions = {
  /** composed and committed: the gateway never asks a subgraph for its schema */
  readonly supergraphSdl: string;
  /** every subgraph of the supergraph by its name: in another process, or in this one */
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  /** for each subgraph in another process, the secret that signs the calls to it */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly auth: AuthOptions & { readonly purposes?: PurposeTable };
  readonly limits?: Partial<Limits>;
  /** no introspection, no suggestions, no page for trying queries */
  readonly production: boolean;
  readonly log: Logger;
  readonly clock?: { now(): Date };
};

export type Gateway = {
  /** @param port 0 for any that is free @returns where it listens */
  listen(port: number, host?: string): Promise<{ readonly url: string; readonly port: number }>;
  /** Lets the requests under way end, for five seconds at most. */
  close(): Promise<void>;
};

/** The front door: who, how much, then what; and the ways to the subgraphs behind it. Nothing listens before `listen`. */
export const createGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { supergraphSdl, subgraphs, secrets = {}, auth, production, log, clock = { now: () => new Date() } } = options;
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const now = () => clock.now().getTime();
  const metrics = gatewayMetrics(() => sources.states());
  const told = gatewayLog(log, metrics);
  const sources = subgraphSources({ subgraphs, secrets, now, tell: told.fetched });
  const server = apolloServer({
    supergraphSdl,
    sourceOf: (name, interfaces) => subgraphSource(sources.sendTo(name), interfaces, now),
    limits,
    production,
    log,
    alarm: told.alarm,
    fault: told.fault,
  });
  await server.start();

  let welcoming = true;
  const authenticate = authenticator(
    tokenVerifier(auth, () => clock.now()),
    auth.purposes ?? purposesByRole,
  );
  const http = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 10_000 },
    listener({
      graphql: graphqlRoute({ server, authenticate, limits, now }),
      ready: () => ({ ready: welcoming, subgraphs: sources.states() }),
      metrics: metrics.text,
      graphiql: !production,
      onServed: told.served,
      onFault: told.fault,
    }),
  );

  return {
    listen: (port, host = '127.0.0.1') => {
      const { promise, resolve, reject } = Promise.withResolvers<{ url: string; port: number }>();
      http.once('error', reject);
      http.listen(port, host, () => {
        const at = http.address() as AddressInfo;
        resolve({ url: `http://${at.family === 'IPv6' ? `[${at.address}]` : at.address}:${at.port}/graphql`, port: at.port });
      });
      return promise;
    },
    close: async () => {
      welcoming = false;
      const cutOff = setTimeout(() => http.closeAllConnections(), 5_000);
      if (http.listening) await new Promise((closed) => http.close(closed));
      clearTimeout(cutOff);
      await server.stop();
      await sources.close();
    },
  };
};
