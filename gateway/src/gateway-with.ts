import type { GraphQLDataSource } from '@apollo/gateway';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import type { Logger } from 'pino';
import { apolloServer } from './apollo-server.ts';
import { authenticator } from './auth/authenticate.ts';
import { publicRoots, rootsIn } from './auth/public-roots.ts';
import { type PurposeTable, purposesByRole } from './auth/purposes.ts';
import { type AuthOptions, tokenVerifier } from './auth/verify-token.ts';
import type { MakeGateway } from './execution/prepared-gateway.ts';
import { gatewayLog } from './gateway-log.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { listener } from './http/listener.ts';
import { publicDoor } from './http/public-door.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { gatewayMetrics } from './metrics.ts';
import type { Fetched } from './sources/observed.ts';

export type FrontOptions = {
  /** composed and committed: the gateway never asks a subgraph for its schema */
  readonly supergraphSdl: string;
  readonly auth: AuthOptions & { readonly purposes?: PurposeTable; readonly publicRoots?: readonly string[] };
  /** how many proxies of ours stand before it and tell in `x-forwarded-for` what they saw */
  readonly proxies?: number;
  readonly limits?: Partial<Limits>;
  /** no introspection, no suggestions, no page for trying queries */
  readonly production: boolean;
  readonly log: Logger;
  readonly clock?: { now(): Date };
  /** figures of what runs in the same process, in the form of ours */
  readonly moreMetrics?: () => Promise<string>;
};

export type Gateway = {
  /** @param port 0 for any that is free @returns where it listens */
  readonly listen: (port: number, host?: string) => Promise<{ readonly url: string; readonly port: number }>;
  /** Lets the requests under way end, for five seconds at most. */
  readonly close: () => Promise<void>;
};

/** All ways to the subgraphs, whatever they are: the seam at which a measurement puts other ones. */
export type Sources = {
  readonly sourceOf: (subgraph: string, interfaces: ReadonlySet<string>) => GraphQLDataSource;
  readonly states: () => Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};
export type MakeSources = (it: { readonly now: () => number; readonly tell: (fetched: Fetched) => void }) => Sources;

/** What is behind the front: the ways to the subgraphs, and what runs an operation over them. */
export type Behind = { readonly makeSources: MakeSources; readonly makeGateway: MakeGateway };

/** The front of the gateway before what is given: who, how much, then what. Nothing listens before `listen`. */
export const gatewayWith = async ({ makeSources, makeGateway }: Behind, options: FrontOptions): Promise<Gateway> => {
  const { supergraphSdl, auth, production, log, clock = { now: () => new Date() }, moreMetrics = () => Promise.resolve('') } = options;
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const now = () => clock.now().getTime();
  const metrics = gatewayMetrics(() => sources.states());
  const told = gatewayLog(log, metrics);
  const sources = makeSources({ now, tell: told.fetched });
  const server = apolloServer({
    makeGateway,
    supergraphSdl,
    sourceOf: sources.sourceOf,
    limits,
    production,
    log,
    alarm: told.alarm,
    fault: told.fault,
  });
  await server.start();

  const roots = rootsIn(parse(supergraphSdl, { noLocation: true }), auth.publicRoots ?? publicRoots);
  const door = publicDoor({ roots, limits, proxies: options.proxies ?? 0 });
  let welcoming = true;
  const verify = tokenVerifier(auth, () => clock.now());
  const authenticate = authenticator(verify, auth.purposes ?? purposesByRole);
  const http = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 10_000 },
    listener({
      graphql: graphqlRoute({ server, authenticate, door, limits, now }),
      ready: () => ({ ready: welcoming, subgraphs: sources.states() }),
      metrics: async () => [await metrics.text(), await moreMetrics()].join('\n'),
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
      await closed(http);
      await server.stop();
      await sources.close();
    },
  };
};

/** Connections that clients keep for later are closed as they fall idle; what still runs after five seconds is cut off. */
const closed = async (http: Server): Promise<void> => {
  if (!http.listening) return;
  const sweep = setInterval(() => http.closeIdleConnections(), 50);
  const cutOff = setTimeout(() => http.closeAllConnections(), 5_000);
  await new Promise((done) => http.close(done));
  clearInterval(sweep);
  clearTimeout(cutOff);
};
