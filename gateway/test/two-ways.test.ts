import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inProcess, startGateway, startSubgraphs, type TestGateway } from './fixture/start-gateway.ts';
import type { SubgraphServer } from './fixture/subgraph-server.ts';

let servers: Record<string, SubgraphServer>;
let ways: Record<'over HTTP' | 'in process', TestGateway>;

beforeAll(async () => {
  servers = await startSubgraphs();
  ways = { 'over HTTP': await startGateway(servers), 'in process': await startGateway(inProcess()) };
});
beforeEach(() => Object.values(servers).forEach(({ calls }) => calls.splice(0)));
afterAll(async () => {
  await Promise.all(Object.values(ways).map((it) => it.close()));
  await Promise.all(Object.values(servers).map((it) => it.close()));
});

const both = ['over HTTP', 'in process'] as const;

/** Fields that a subgraph adds to all cases without knowing their types, asked for in every way one can. */
const shapes = [
  '{ cases(first: 4) { id paidFen } }',
  '{ cases(first: 4) { __typename id paidFen } }',
  '{ cases(first: 4) { id ... on MedicalCase { paidFen } } }',
  '{ cases(first: 4) { __typename id ... on MedicalCase { __typename paidFen } } }',
  '{ cases(first: 4) { id ... on MedicalCase { __typename paidFen } ... on SubsistenceCase { __typename paidFen } } }',
  '{ cases(first: 4) { id ...Paid } } fragment Paid on AssistanceCase { __typename paidFen }',
  '{ case(id: "medical/1") { __typename id ... on MedicalCase { __typename paidFen } } }',
];

describe.each(both)('%s', (way) => {
  it.each(shapes)('an added field comes with the concrete type: %s', async (query) => {
    const { body } = await ways[way].ask(query);
    expect(body.errors).toBeUndefined();
    const found = (body.data?.['cases'] ?? [body.data?.['case']]) as { id?: string; __typename?: string; paidFen?: number }[];
    for (const { id = '', __typename, paidFen } of found) {
      const medical = id.startsWith('medical');
      if (__typename !== undefined) expect(__typename).toBe(medical ? 'MedicalCase' : 'SubsistenceCase');
      if (medical || !query.includes('... on')) expect(paidFen).toBe(120_000 + id.length);
    }
  });

  it('what stands in many places is answered in all of them, and its error too', async () => {
    const { body } = await ways[way].ask('{ cases(first: 6) { household { id verifiedOn sealed } } }');
    const sealed = (body.data?.['cases'] as { household: { sealed: string | null } }[]).map(({ household }) => household.sealed);
    expect(sealed).toEqual(['household/0', null, 'household/2', 'household/0', null, 'household/2']);
    expect(body.errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['cases', 1, 'household', 'sealed'], 'FORBIDDEN'],
      [['cases', 4, 'household', 'sealed'], 'FORBIDDEN'],
    ]);
  });

  it('an error in a list of which only some were asked for stands where it belongs', async () => {
    const query = '{ cases(first: 4) { ... on MedicalCase { payments { fen } } } }';
    await ways[way].ask(query);
    const { body } = await ways[way].ask(query);
    expect(body.errors?.map(({ path }) => path)).toEqual([['cases', 3, 'payments']]);
  });

  it('what a subgraph says beside its answer stays inside', async () => {
    const { body } = await ways[way].ask('{ case(id: "medical/3") { payments { fen } } }');
    expect(body.errors).toHaveLength(1);
    expect(Object.keys(body.errors?.[0]?.extensions ?? {}).toSorted()).toEqual(['code', 'correlationId']);
  });

  it('a change is made once', async () => {
    const { body } = await ways[way].ask('mutation ($input: CloseInput!) { close(input: $input) { id closed } }', {
      input: { id: 'medical/1', month: 3 },
    });
    expect(body).toEqual({ data: { close: { id: 'medical/1', closed: true } } });
  });
});

describe('both ways', () => {
  it('answer alike', async () => {
    const query =
      '{ cases(first: 30) { __typename id paidFen payments { month fen } household { id verifiedOn sealed lastReport { number sumFen } } } }';
    const [http, local] = await Promise.all(both.map((way) => ways[way].ask(query)));
    const known = (body?: object) =>
      JSON.parse(JSON.stringify(body), (key, value: unknown) => (key === 'correlationId' ? 'any' : value)) as unknown;
    expect(known(http?.body)).toEqual(known(local?.body));
  });

  it.each([1, 20, 100])('ask each subgraph once for %i cases, and for no household twice', async (first) => {
    await ways['over HTTP'].ask('query ($first: Int!) { cases(first: $first) { id paidFen household { id verifiedOn } } }', { first });
    expect(Object.fromEntries(Object.entries(servers).map(([name, { calls }]) => [name, calls.length]))).toEqual({
      household: 1,
      payment: 1,
      verification: 1,
    });
    expect(servers['verification']?.calls[0]?.variables?.['representations']).toHaveLength(Math.min(first, 3));
    expect(servers['payment']?.calls[0]?.variables?.['representations']).toHaveLength(first);
  });
});
