import { type ApolloServer, HeaderMap } from '@apollo/server';
import { anonymousActor } from '@jiuzhu/service-kit/signature';
import type { IncomingMessage } from 'node:http';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Limits } from '../limits/limits.ts';
import type { RequestContext, RequestRecord } from '../request-context.ts';
import { correlationIdOf, traceIdOf } from './correlation.ts';
import { problem, type HttpProblem } from './problem.ts';
import type { PublicDoor } from './public-door.ts';
import { readBody } from './read-body.ts';
import { type Answer, problemAnswer } from './respond.ts';

export type GraphqlRoute = {
  readonly server: ApolloServer<RequestContext>;
  readonly authenticate: Authenticate;
  readonly door: PublicDoor;
  readonly limits: Limits;
  readonly now: () => number;
};
/** What one request came to, for its log line. */
export type Served = {
  readonly answer: Answer;
  readonly correlationId: string;
  readonly record: RequestRecord;
  readonly actor?: RequestContext['actor'];
};

/** The headers that the server itself reads; the rest, the token first of all, stays outside of it. */
const passedOn = ['accept', 'content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];
const wrongMethod = problem(405, 'BAD_REQUEST', '只接受 POST，或以 GET 提交查询', { allow: 'GET, POST' });

/** One request to /graphql: who, how much, and then what. The body is read only for those who may ask. */
export const graphqlRoute =
  ({ server, authenticate, door, limits, now }: GraphqlRoute) =>
  async (request: IncomingMessage, search: string): Promise<Served> => {
    const started = now();
    const correlationId = correlationIdOf(request.headers);
    const record: RequestRecord = { codes: new Set() };
    const decline = (it: HttpProblem, actor?: RequestContext['actor']): Served => {
      record.codes.add(it.code);
      return { answer: problemAnswer(it, correlationId, request.headers.accept), correlationId, record, ...(actor ? { actor } : {}) };
    };
    const method = request.method ?? '';
    if (method !== 'POST' && method !== 'GET') return decline(wrongMethod);
    const who = await authenticate(request.headers);
    if ('problem' in who) return decline(who.problem);
    const { actor } = who;
    const nobody = actor === anonymousActor;
    const account = nobody ? await door.admit(request) : { principal: actor.id };
    if ('problem' in account) return decline(account.problem, actor);
    const body = method === 'POST' ? await readBody(request, nobody ? limits.publicBody : limits.body) : { value: undefined };
    if ('problem' in body) return decline(body.problem, actor);
    const closed = nobody ? door.decline(method === 'POST' ? queryIn(body.value) : new URLSearchParams(search).get('query')) : undefined;
    if (closed) return decline(closed, actor);

    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limits.deadline);
    const context: RequestContext = {
      actor,
      principal: account.principal,
      correlationId,
      traceId: traceIdOf(request.headers, correlationId),
      deadline: started + limits.deadline,
      signal: late.signal,
      record,
    };
    try {
      const {
        status,
        headers,
        body: answer,
      } = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: headersOf(request), search, body: body.value },
        context: async () => context,
      });
      // incremental delivery does not pass through the gateway: whatever comes is complete
      const text = answer.kind === 'complete' ? answer.string : '';
      return { answer: { status: status ?? 200, headers: Object.fromEntries(headers), body: text }, correlationId, record, actor };
    } finally {
      clearTimeout(timer);
    }
  };

const queryIn = (body: unknown): unknown => (typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined);

const headersOf = (request: IncomingMessage): HeaderMap => {
  const headers = new HeaderMap();
  for (const name of passedOn) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
};
