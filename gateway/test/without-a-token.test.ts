import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, startGateway, startSubgraphs, type TestGateway } from './fixture/start-gateway.ts';
import type { SubgraphServer } from './fixture/subgraph-server.ts';

let gateway: TestGateway;
let servers: Record<string, SubgraphServer>;
const limits = { publicPerMinute: 1_000, publicCost: 4, publicBody: 2_000 };
beforeAll(async () => {
  servers = await startSubgraphs();
  gateway = await startGateway(servers, { limits });
});
afterAll(async () => {
  await gateway.close();
  await Promise.all(Object.values(servers).map((it) => it.close()));
});

const nobody = { authorization: '' };
const ask = (query: string, variables = {}, headers = {}) => gateway.ask(query, variables, { ...nobody, ...headers });
const code = ({ status, body }: Answered) => [status, body.errors?.[0]?.extensions['code'], body.data];
const turnedAway = [401, 'UNAUTHENTICATED', undefined];
const calls = () => Object.values(servers).reduce((sum, { calls }) => sum + calls.length, 0);

describe('without a token', () => {
  it('what is public is answered, and the subgraph is told that nobody asks', async () => {
    const { status, body } = await ask('query ($text: String!) { echo(text: $text) }', { text: 'a' });
    expect([status, body.data]).toEqual([200, { echo: 'a' }]);
    expect(servers['household']?.calls.at(-1)?.actor).toEqual({
      id: 'anonymous',
      agency: 'anonymous',
      roles: [],
      region: '00',
      level: 'partner',
    });
  });

  it('all else is declined before anything is asked of anybody, also beside what is public', async () => {
    const before = calls();
    for (const query of [
      '{ cases(first: 1) { id } }',
      '{ echo(text: "a") cases(first: 1) { id } }',
      '{ echo(text: "a") ...F } fragment F on Query { reportCount }',
      'mutation { close(input: { id: "a", month: 1 }) { id } }',
      '{ __typename }',
      '{ __schema { types { name } } }',
      '{ nothing }',
      '{ echo(text: "a"',
    ])
      expect(code(await ask(query)), query).toEqual(turnedAway);
    expect(calls()).toBe(before);
  });

  it('a purpose is none', async () => {
    expect(code(await ask('{ echo(text: "a") }', {}, { 'x-purpose': 'assistance-application' }))).toEqual([403, 'FORBIDDEN', undefined]);
  });

  it('a token that is no good does not become none', async () => {
    expect(code(await ask('{ echo(text: "a") }', {}, { authorization: 'Bearer a.b.c' }))).toEqual(turnedAway);
  });

  it('nothing is learnt of the schema from what does not fit it', async () => {
    const said = async (query: string) => (await ask(query)).body.errors?.map(({ message }) => message);
    const unknown = await said('{ household(id: "a") { rgion } }');
    expect(unknown).toEqual(['查询与公开的内容不符']);
    expect(await said('{ household(id: "a") { ... on MedicalCase { reference } } }')).toEqual(unknown);
    expect(await said('{ household(id: "a") { ... on NoCase { reference } } }')).toEqual(unknown);
  });

  it('a GET is held to the same', async () => {
    const get = async (query: string) => {
      const response = await fetch(`${gateway.url}?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': '1' } });
      return [response.status, ((await response.json()) as Answered['body']).data];
    };
    expect(await get('{ echo(text: "a") }')).toEqual([200, { echo: 'a' }]);
    expect(await get('{ reportCount }')).toEqual([401, undefined]);
    const two = await fetch(
      `${gateway.url}?query=${encodeURIComponent('{ echo(text: "a") }')}&query=${encodeURIComponent('{ reportCount }')}`,
      {
        headers: { 'apollo-require-preflight': '1' },
      },
    );
    expect([two.status, ((await two.json()) as Answered['body']).data]).toEqual([400, undefined]);
  });

  it('less may be asked at once, and in a smaller body', async () => {
    const nested = '{ household(id: "a") { parent { parent { parent { id } } } } }';
    expect(code(await ask('{ household(id: "a") { parent { id } } }'))[0]).toBe(200);
    expect(code(await ask(nested))).toEqual([400, 'OPERATION_TOO_EXPENSIVE', undefined]);
    expect((await gateway.ask(nested)).status).toBe(200);
    expect(code(await ask('query ($text: String!) { echo(text: $text) }', { text: 'x'.repeat(2_000) }))).toEqual([
      413,
      'BODY_TOO_LARGE',
      undefined,
    ]);
  });
});

describe('a network from which nobody shows a token', () => {
  it('may ask so often a minute, answered or not, and takes nothing from others or from those with a token', async () => {
    const small = await startGateway(servers, { limits: { publicPerMinute: 3 }, proxies: 1 });
    const from = async (address: string, query = '{ echo(text: "a") }') =>
      (await small.ask(query, {}, { ...nobody, 'x-forwarded-for': `203.0.113.1, ${address}` })).status;
    expect([await from('192.0.2.7'), await from('192.0.2.7', '{ reportCount }'), await from('192.0.2.7')]).toEqual([200, 401, 200]);
    expect(await from('192.0.2.7')).toBe(429);
    expect(await from('192.0.2.8')).toBe(200);
    expect([await from('2001:db8::1'), await from('2001:db8::2'), await from('2001:db8::3'), await from('2001:db8::4')]).toEqual([
      200, 200, 200, 429,
    ]);
    expect((await small.ask('{ echo(text: "a") }', {}, { 'x-forwarded-for': '192.0.2.7' })).status).toBe(200);
    await small.close();
  });
});
