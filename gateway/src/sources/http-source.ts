import { signCall } from '@jiuzhu/service-kit/signature';
import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import type { Breaker } from './breaker.ts';
import { graphqlAnswer } from './graphql-answer.ts';
import { httpExchange } from './http-exchange.ts';
import { failureOf, isBrokenConnection, statusFailure } from './http-failure.ts';
import { SubgraphError } from './subgraph-error.ts';
import type { Send, SubgraphCall, SubgraphResponse } from './subgraph.ts';

export type HttpSubgraph = {
  readonly name: string;
  readonly url: string;
  /** shared with this subgraph alone */
  readonly secret: string;
  readonly breaker: Breaker;
  readonly now: () => number;
  /** milliseconds an idle connection is kept; shorter than the subgraph keeps it (Node: 5 s), else it closes under our request */
  readonly keepAlive?: number;
  /** bytes */
  readonly maxResponse?: number;
};
export type HttpSource = { readonly send: Send; readonly close: () => Promise<void> };

/** The way to a subgraph in another process: a pool of connections of its own, every call signed, nothing redirected, nothing decompressed. */
export const httpSource = ({
  name,
  url,
  secret,
  breaker,
  now,
  keepAlive = 4_000,
  maxResponse = 16 * 1024 * 1024,
}: HttpSubgraph): HttpSource => {
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  const pool = new Pool(origin, {
    connections: 64,
    pipelining: 1,
    keepAliveTimeout: keepAlive,
    keepAliveMaxTimeout: keepAlive,
    maxResponseSize: maxResponse,
    headersTimeout: 0, // the deadline aborts
    bodyTimeout: 0,
    connect: { timeout: 2_000 },
  });

  const exchange = async (body: string, call: SubgraphCall): Promise<SubgraphResponse> => {
    if (call.signal.aborted || call.deadline <= now()) throw new SubgraphError(name, 'unavailable', 'deadline');
    const signed = signCall({ secret, method: 'POST', path, body, now: now(), ...call });
    const headers = {
      ...signed,
      'content-type': 'application/json',
      accept: 'application/json',
      traceparent: `00-${call.traceId}-${spanId()}-01`,
    };
    const { status, text } = await httpExchange(pool, { path, method: 'POST', headers, body }, call.signal);
    if (status !== 200) throw statusFailure(name, status);
    const response = graphqlAnswer(text);
    if (!response) throw new SubgraphError(name, 'fault', 'not-graphql');
    return response;
  };

  const send: Send = async (request, call) => {
    if (!breaker.admit()) throw new SubgraphError(name, 'unavailable', 'breaker-open');
    const body = JSON.stringify(request);
    try {
      const response = await exchange(body, call).catch((error: unknown) => {
        if (isBrokenConnection(error) && isQuery(request.query)) return exchange(body, call);
        throw error;
      });
      breaker.succeeded();
      return response;
    } catch (error) {
      const failure = failureOf(name, error);
      if (failure.failure === 'unavailable' || failure.why.startsWith('status-5')) breaker.failed();
      else breaker.succeeded();
      throw failure;
    }
  };

  return { send, close: () => pool.destroy() };
};

/** Sixteen hexadecimal digits; of a UUID, because those are drawn in advance. */
const spanId = (): string => randomUUID().replaceAll('-', '').slice(16);

/** The planner writes its operations itself and always begins with their kind. */
const isQuery = (query: string): boolean => query.startsWith('query') || query.startsWith('{');
