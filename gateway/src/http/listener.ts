import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { graphiqlAsset } from './graphiql.ts';
import type { Served } from './graphql-route.ts';
import { problem } from './problem.ts';
import { correlationIdOf } from './correlation.ts';
import { type Answer, json, problemAnswer, respond } from './respond.ts';

export type Routes = {
  readonly graphql: (request: IncomingMessage, search: string) => Promise<Served>;
  /** whether new requests are welcome, and how the subgraphs stand */
  readonly ready: () => { readonly ready: boolean; readonly subgraphs: Readonly<Record<string, string>> };
  readonly metrics: () => Promise<string>;
  readonly graphiql: boolean;
  readonly onServed: (served: Served, seconds: number) => void;
  readonly onFault: (error: unknown, correlationId: string) => void;
};

const notFound = problem(404, 'NOT_FOUND', '没有此地址');
const fault = problem(500, 'INTERNAL_SERVER_ERROR', '系统出错，请凭编号联系管理员');

/** The few routes of the gateway. Whatever is thrown below is told to the log and shown as a number. */
export const listener =
  (routes: Routes): RequestListener =>
  (request, response) => {
    route(routes, request, response).catch((error: unknown) => {
      const correlationId = correlationIdOf(request.headers);
      routes.onFault(error, correlationId);
      answerTo(response, problemAnswer(fault, correlationId, request.headers.accept), correlationId);
    });
  };

const route = async (routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = request.url ?? '/';
  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  if (path === '/graphql') return serve(routes, request, response, cut < 0 ? '' : url.slice(cut));
  const answer = request.method === 'GET' ? await page(routes, path) : undefined;
  const correlationId = correlationIdOf(request.headers);
  answerTo(response, answer ?? problemAnswer(notFound, correlationId), correlationId);
};

const serve = async (routes: Routes, request: IncomingMessage, response: ServerResponse, search: string): Promise<void> => {
  const started = performance.now();
  const served = await routes.graphql(request, search);
  answerTo(response, served.answer, served.correlationId);
  if (served.answer.headers?.['connection'] === 'close') discard(request);
  routes.onServed(served, (performance.now() - started) / 1000);
};

const page = async (routes: Routes, path: string): Promise<Answer | undefined> => {
  if (path === '/health/live') return json(200, { status: 'live' });
  if (path === '/health/ready') {
    const { ready, subgraphs } = routes.ready();
    return json(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', subgraphs });
  }
  if (path === '/metrics')
    return { status: 200, headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }, body: await routes.metrics() };
  return routes.graphiql ? graphiqlAsset(path) : undefined;
};

const answerTo = (response: ServerResponse, answer: Answer, correlationId: string): void =>
  respond(response, { ...answer, headers: { ...answer.headers, 'x-correlation-id': correlationId } });

/** What the caller still sends is let run out, so that it can read the answer; but not for ever. */
const discard = (request: IncomingMessage): void => {
  request.resume();
  setTimeout(() => request.destroy(), 5_000).unref();
};
