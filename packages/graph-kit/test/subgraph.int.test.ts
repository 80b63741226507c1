import { randomUUID } from 'node:crypto';
import { runCommand, type OpenRuntime } from '@jiuzhu/service-kit';
import { signCall } from '@jiuzhu/service-kit/signature';
import type { TestDatabase } from '@jiuzhu/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asking, clerk, openTally } from '../../service-kit/test/opened.ts';
import { open } from '../../service-kit/test/tally/tally.ts';
import { openSubgraph, serveSubgraph, type Subgraph, type SubgraphServer } from '../src/index.ts';
import { tallyGraph } from './tally-graph.ts';

const secret = 'a secret that the gateway and this service share';
let runtime: OpenRuntime;
let database: TestDatabase;
let statements: string[];
let subgraph: Subgraph;
let server: SubgraphServer;

beforeAll(async () => {
  ({ runtime, database, statements } = await openTally({ tell: async () => 0 }));
  subgraph = await openSubgraph(runtime, tallyGraph);
  server = await serveSubgraph(runtime, subgraph, {
    ...{ host: '127.0.0.1', port: 0, secret },
    ready: async () => true,
    metrics: async () => 'tallies 1\n',
  });
});
afterAll(async () => {
  await server.close();
  await subgraph.close();
  await runtime.close();
  await database.drop();
});

const opened = async (region = '990000001'): Promise<string> => {
  const id = randomUUID();
  const actor = { ...clerk, region: region.slice(0, 6) };
  await runCommand(
    runtime,
    { name: 'open', command: open, present: () => ({}) },
    { idempotencyKey: randomUUID(), id, region },
    asking(actor),
  );
  return id;
};
const execute = (query: string, variables: Record<string, unknown> = {}, actor = clerk) =>
  subgraph.execute({ query, variables, operationName: undefined }, { actor, correlationId: randomUUID() });
const growing = `mutation ($input: GrowInput!) { grow(input: $input) { __typename ... on Tally { id count region } ... on Problem { code message path } } }`;

describe('a subgraph', () => {
  it('answers a mutation with the changed thing, read after the write', async () => {
    const id = await opened();
    const { data } = await execute(growing, { input: { idempotencyKey: randomUUID(), id, by: 4 } });
    expect(data).toEqual({ grow: { __typename: 'Tally', id, count: 4, region: '990000001' } });
  });

  it('names a problem by type, code, message and path', async () => {
    const id = await opened();
    const tooMuch = await execute(growing, { input: { idempotencyKey: randomUUID(), id, by: 500 } });
    expect(tooMuch.data).toEqual({ grow: { __typename: 'TooMuch', code: 'TOO_MUCH', message: '最多 100', path: null } });
    const invalid = await execute(growing, { input: { idempotencyKey: randomUUID(), id, by: -1 } });
    expect(invalid.data).toMatchObject({ grow: { __typename: 'InvalidInput', path: ['by'] } });
  });

  it('sends one statement for a type, whether one is asked or a hundred', async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, () => opened()));
    const counted = async (some: readonly string[]): Promise<number> => {
      statements.length = 0;
      const representations = some.map((id) => ({ __typename: 'Tally', id }));
      const { data } = await execute(
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Tally { count region } } }',
        { representations },
      );
      expect(data?.['_entities']).toHaveLength(some.length);
      return statements.length;
    };
    expect([await counted(ids.slice(0, 1)), await counted(ids.slice(0, 20)), await counted(ids)]).toEqual([1, 1, 1]);
  });

  it('shows nothing of another region, by root or by reference', async () => {
    const id = await opened('120000001');
    const { data } = await execute(
      `query ($id: ID!, $representations: [_Any!]!) { tally(id: $id) { id } _entities(representations: $representations) { ... on Tally { count } } }`,
      { id, representations: [{ __typename: 'Tally', id }] },
    );
    expect(data).toEqual({ tally: null, _entities: [null] });
  });

  it('masks a secret, and opens it for a purpose with an audit that is there before the answer', async () => {
    const id = await opened();
    const ask = `query ($id: ID!) { tally(id: $id) { keeper } }`;
    expect((await execute(ask, { id })).data).toEqual({ tally: { keeper: '欧阳**' } });
    expect((await execute(ask, { id }, { ...clerk, purpose: 'look' })).data).toEqual({ tally: { keeper: '欧阳示例' } });
    const { rows } = await runtime.pool.query(`select persons, fields, purpose from kit_audit where outcome = 'read'`);
    expect(rows).toEqual([{ persons: [`keeper-of-${id}`], fields: ['name'], purpose: 'look' }]);
  });

  it('says of a fault nothing but that it is one', async () => {
    const id = await opened();
    const answer = await execute(`query ($id: ID!) { tally(id: $id) { broken count } }`, { id });
    expect(answer.data).toEqual({ tally: { broken: null, count: 0 } });
    expect(JSON.stringify(answer.errors)).not.toContain('123456');
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FAULT' });
  });

  it('says of a command that is not theirs that it is forbidden', async () => {
    const answer = await execute(growing, { input: { idempotencyKey: randomUUID(), id: 'x', by: 1 } }, { ...clerk, roles: ['auditor'] });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('pages through a list without losing or repeating a key', async () => {
    const region = '990077';
    const ids = await Promise.all(Array.from({ length: 7 }, () => opened(`${region}001`)));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await execute(
        'query ($after: String) { tallies(first: 3, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }',
        { after },
        { ...clerk, region },
      );
      const page = (data as { tallies: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } })
        .tallies;
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(ids.toSorted());
  });
});

describe('over HTTP', () => {
  const post = (body: string, headers: Record<string, string>) => fetch(`${server.url}/graphql`, { method: 'POST', body, headers });
  const body = JSON.stringify({ query: '{ __typename }' });
  const signed = (over = body) =>
    signCall({ secret, method: 'POST', path: '/graphql', body: over, now: Date.now(), actor: clerk, correlationId: 'c' });

  it('answers only who signs, what was signed, and once', async () => {
    expect((await post(body, {})).status).toBe(401);
    expect((await post(`${body} `, signed())).status).toBe(401);
    const headers = signed();
    expect(await (await post(body, headers)).json()).toEqual({ data: { __typename: 'Query' } });
    expect((await post(body, headers)).status).toBe(401);
  });

  it('is alive and ready without a signature, and has no other door', async () => {
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${server.url}/metrics`)).text()).toBe('tallies 1\n');
    expect((await fetch(`${server.url}/graphql`)).status).toBe(404);
    expect((await post('x'.repeat(5_000_001), signed())).status).toBe(413);
  });
});
