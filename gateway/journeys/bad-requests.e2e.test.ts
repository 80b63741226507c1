import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, digester } from './rubbish/digest.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Answer = { readonly status: number; readonly code: string | undefined; readonly message: string | undefined };

async function send(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const authorization = `Bearer ${await world.token('clerk')}`;
  const response = await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, ...headers },
    body,
  });
  const { errors } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return { status: response.status, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}
const query = (document: string, variables: object = {}): Promise<Answer> => send(JSON.stringify({ query: document, variables }));

const deep = (levels: number): string =>
  `{ ${'household(id: "x") { head { '.repeat(1)}${'household { head { '.repeat(levels)}id${' } }'.repeat(levels + 1)} }`;
const aliased = `{ ${Array.from({ length: 40 }, (_, at) => `a${at}: person(id: "x") { id }`).join(' ')} }`;
const cyclic = '{ ...F } fragment F on Query { ...F }';
const dear =
  '{ households(first: 100) { edges { node { members { person { household { members { person { household { id } } } } } } } } } }';
const directed = `{ ${Array.from({ length: 20 }, () => '__typename @skip(if: false) @include(if: true)').join(' ')} }`;

describe('a request that asks too much', () => {
  it.each([
    [
      'ten megabytes',
      () => send(JSON.stringify({ query: '{ __typename }', variables: { input: 'x'.repeat(10_000_000) } })),
      413,
      'BODY_TOO_LARGE',
      '请求体过大',
    ],
    ['too deep', () => query(deep(20)), 400, 'OPERATION_TOO_DEEP', '查询嵌套超过 14 层'],
    ['too many aliases', () => query(aliased), 400, 'TOO_MANY_ALIASES', '查询别名超过 15 个'],
    ['too many directives', () => query(directed), 400, 'TOO_MANY_DIRECTIVES', '查询指令超过 30 个'],
    ['too dear', () => query(dear), 400, 'OPERATION_TOO_EXPENSIVE', /^查询开销 \d+ 超过上限 30000$/],
    ['going round in circles', () => query(cyclic), 400, 'GRAPHQL_VALIDATION_FAILED', /./],
    ['too many words', () => query(`{ ${'__typename '.repeat(3_000)} }`), 400, 'GRAPHQL_PARSE_FAILED', /./],
  ] as const)('of %s is turned away with its code', async (_, ask, status, code, message) => {
    const answer = await ask();
    expect(answer).toMatchObject({ status, code });
    expect(answer.message).toMatch(message);
  });
});

describe('a request that is none', () => {
  it.each([
    ['no JSON', '{"query": "{', 400],
    ['a list', '[]', 400],
    ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 400],
    ['null', 'null', 400],
    ['no query', '{"variables":{}}', 400],
    ['an unknown operation', '{"query":"query A { __typename }","operationName":"B"}', 400],
    ['brackets without end', '['.repeat(200_000), 400],
  ])('of %s is turned away', async (_, body, status) => {
    expect((await send(body)).status).toBe(status);
  });
});

describe('a token that is none', () => {
  const unauthenticated = { status: 401, code: 'UNAUTHENTICATED' };
  it.each([
    ['nothing', () => Promise.resolve('')],
    ['another scheme', () => Promise.resolve('Basic eDp5')],
    ['no token', () => Promise.resolve('Bearer ')],
    ['no parts', () => Promise.resolve('Bearer abc')],
    ['three parts of nothing', () => Promise.resolve('Bearer a.b.c')],
    ['no signature', async () => `Bearer ${(await world.token('clerk')).split('.').slice(0, 2).join('.')}.`],
    [
      'a signature of another',
      async () => `Bearer ${(await world.token('clerk')).split('.').slice(0, 2).join('.')}.${(await world.token('decider')).split('.')[2]}`,
    ],
    [
      'no algorithm',
      async () => `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await world.token('decider')).split('.')[1]}.`,
    ],
    ['nine thousand letters', () => Promise.resolve(`Bearer ${'a'.repeat(9_000)}`)],
  ])('of %s lets nobody in', async (_, authorization) => {
    expect(await send('{"query":"{ __typename }"}', { authorization: await authorization() })).toMatchObject(unauthenticated);
  });
});

describe('after all that', () => {
  it('nothing has changed, and who asks rightly is answered', async () => {
    const digest = await digester(world);
    const before = await digest();
    expect(await query('{ __typename }')).toEqual({ status: 200, code: undefined, message: undefined });
    expect(changed(before, await digest())).toEqual([]);
  });
});
