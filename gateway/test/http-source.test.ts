import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { breaker } from '../src/sources/breaker.ts';
import { httpSource, type HttpSource } from '../src/sources/http-source.ts';
import type { SubgraphCall } from '../src/sources/subgraph.ts';
import { secretOf } from './fixture/start-gateway.ts';
import { type Misbehaviour, startSubgraph, type SubgraphServer } from './fixture/subgraph-server.ts';
import { subgraphSchema } from './fixture/supergraph.ts';

const query = { query: '{ echo(text: "a") }' };
const mutation = { query: 'mutation { close(input: { id: "a", month: 1 }) { id } }' };
const actor = {
  id: 'clerk-1',
  agency: 'civil-affairs',
  roles: ['clerk'],
  region: '610304001',
  level: 'township',
  purpose: 'assistance-application',
} as const;
const call = (ms = 3_000): SubgraphCall => ({
  actor,
  correlationId: '6f4664ae-7ef9-41a7-9cba-e228b8070c23',
  traceId: '0af7651916cd43dd8448eb211c80319c',
  deadline: Date.now() + ms,
  signal: AbortSignal.timeout(ms),
});

let server: SubgraphServer;
let source: HttpSource;
let time = 0;
const guard = () => breaker({ failures: 3, openFor: 1_000, now: () => time });
const open = (over = {}) =>
  httpSource({ name: 'household', url: server.url, secret: secretOf('household'), breaker: guard(), now: Date.now, ...over });

beforeAll(async () => void (server = await startSubgraph(subgraphSchema('household'), secretOf('household'))));
beforeEach(() => void (source = open()));
afterEach(async () => {
  server.misbehave(undefined);
  server.calls.splice(0);
  await source.close();
});
afterAll(() => server.close());

/** The first so many calls go wrong, the others well. */
const first = (times: number, how: (response: ServerResponse) => unknown): Misbehaviour => {
  let left = times;
  return (response) => (left-- > 0 ? (how(response), 'handled') : undefined);
};
const always = (how: (response: ServerResponse) => unknown) => first(Number.POSITIVE_INFINITY, how);
const breakOff = (response: ServerResponse) => response.destroy();
const text = (status: number, body: string) => (response: ServerResponse) => response.writeHead(status).end(body);
const failure = async (asked: Promise<unknown>): Promise<Record<string, unknown>> => {
  const error = (await asked.then(
    () => ({ why: 'nothing' }),
    (it: unknown) => it,
  )) as { why: string; extensions?: object; message: string };
  return { why: error.why, ...error.extensions };
};

describe('a call to a subgraph in another process', () => {
  it('carries the signed actor with the purpose, the correlation id, the deadline and the trace', async () => {
    const asked = call();
    await source.send(query, asked);
    expect(server.calls[0]).toMatchObject({ actor, deadline: asked.deadline, headers: { 'x-correlation-id': asked.correlationId } });
    expect(server.calls[0]?.headers['traceparent']).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
  });

  it('is not believed with the secret of another subgraph', async () => {
    const stranger = open({ secret: secretOf('payment') });
    expect(await failure(stranger.send(query, call()))).toMatchObject({ code: 'SUBGRAPH_FAULT', why: 'status-401' });
    await stranger.close();
  });

  it('is made once more when the connection breaks under a query, signed anew', async () => {
    server.misbehave(first(1, breakOff));
    expect(await source.send(query, call())).toEqual({ data: { echo: 'a' } });
    expect(new Set(server.calls.map(({ headers }) => headers['x-nonce'])).size).toBe(2);
  });

  it('is not made a third time', async () => {
    server.misbehave(always(breakOff));
    expect(await failure(source.send(query, call()))).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', why: 'UND_ERR_SOCKET' });
    expect(server.calls).toHaveLength(2);
  });

  it('is never repeated when it changes something', async () => {
    server.misbehave(first(1, breakOff));
    expect(await failure(source.send(mutation, call()))).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    ['before an answer begins', () => undefined],
    ['in the middle of an answer', (response: ServerResponse) => response.writeHead(200).write('{"data":')],
  ])('ends at its deadline %s', async (_, how) => {
    server.misbehave(always(how));
    const started = performance.now();
    expect(await failure(source.send(query, call(150)))).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', why: 'TimeoutError' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('is not made when its deadline has passed', async () => {
    expect(await failure(source.send(query, { ...call(), deadline: Date.now() - 1 }))).toMatchObject({ why: 'deadline' });
    expect(server.calls).toHaveLength(0);
  });

  it.each([
    [500, 'SUBGRAPH_FAULT'],
    [400, 'SUBGRAPH_FAULT'],
    [302, 'SUBGRAPH_FAULT'],
    [502, 'SUBGRAPH_UNAVAILABLE'],
    [503, 'SUBGRAPH_UNAVAILABLE'],
    [429, 'SUBGRAPH_UNAVAILABLE'],
  ])('that is answered %i is %s', async (status, code) => {
    server.misbehave(always(text(status, '{"data":{"echo":"a"}}')));
    expect(await failure(source.send(query, call()))).toEqual({ why: `status-${status}`, code, service: 'household' });
  });

  it.each(['', 'not json', '[]', 'null', '{}', '{"data":1}', '{"data":{},"errors":"no"}', '{"errors":[{}]}', '{"data":{"echo":'])(
    'that is answered by %j is a fault',
    async (body) => {
      server.misbehave(always(text(200, body)));
      expect(await failure(source.send(query, call()))).toMatchObject({ code: 'SUBGRAPH_FAULT', why: 'not-graphql' });
    },
  );

  it('does not take in an answer without end', async () => {
    await source.close();
    source = open({ maxResponse: 1_000 });
    server.misbehave(always(text(200, JSON.stringify({ data: { echo: 'x'.repeat(2_000) } }))));
    expect(await failure(source.send(query, call()))).toMatchObject({ code: 'SUBGRAPH_FAULT', why: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' });
  });

  it('lets no answer change what objects inherit', async () => {
    server.misbehave(always(text(200, '{"data":{"__proto__":{"admin":true},"echo":"a"}}')));
    const { data } = await source.send(query, call());
    expect(Object.keys(data ?? {})).toEqual(['echo']);
  });

  it('says nothing of addresses or of what the other side wrote', async () => {
    server.misbehave(always(text(500, 'at 10.0.0.1: resident 990000199001010001')));
    const error: unknown = await source.send(query, call()).then(undefined, (it: unknown) => it);
    expect(JSON.stringify(error) + (error as Error).message).not.toMatch(/127\.0\.0\.1|10\.0\.0\.1|990000/);
  });

  it('survives that the subgraph closes idle connections for their age', async () => {
    await source.send(query, call());
    server.dropIdle();
    expect(await source.send(mutation, call())).toEqual({ data: { close: { id: 'a' } } });
  });
});

describe('a subgraph that does not answer', () => {
  it('is left alone after failures in a row, and asked again after its rest', async () => {
    server.misbehave(first(3, text(503, '')));
    for (const _ of [1, 2, 3]) await failure(source.send(query, call()));
    expect(await failure(source.send(query, call()))).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', why: 'breaker-open' });
    expect(server.calls).toHaveLength(3);
    time += 1_000;
    expect(await source.send(query, call())).toEqual({ data: { echo: 'a' } });
  });

  it('is not left alone for answering wrongly', async () => {
    server.misbehave(always(text(200, 'not json')));
    for (const _ of [1, 2, 3, 4]) expect(await failure(source.send(query, call()))).toMatchObject({ why: 'not-graphql' });
  });

  it('is unavailable when nothing listens', async () => {
    const nobody = open({ url: 'http://127.0.0.1:1/graphql' });
    await vi.waitFor(async () =>
      expect(await failure(nobody.send(query, call()))).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', why: 'ECONNREFUSED' }),
    );
    await nobody.close();
  });
});
