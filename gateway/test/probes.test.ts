import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerkToken, inProcess, startGateway, type TestGateway } from './fixture/start-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => void (gateway = await startGateway(inProcess(), { production: true })));
afterAll(() => gateway.close());

const authorization = `Bearer ${clerkToken}`;
const send = async (init: RequestInit, search = '') => {
  const response = await fetch(gateway.url + search, { ...init, headers: { authorization, ...(init.headers as Record<string, string>) } });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
};
const post = (body: unknown, type = 'application/json') =>
  send({ method: 'POST', headers: { 'content-type': type }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const times = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join(' ');

/** The probes of a common scanner for GraphQL, each restated as what must not work. */
describe('in production, a scanner', () => {
  it('cannot overload by aliases', async () => {
    expect((await post({ query: `{ ${times(101, (n) => `a${n}: __typename`)} }` })).status).toBe(200); // names of types cost nothing
    expect((await post({ query: `{ ${times(101, (n) => `a${n}: reportCount`)} }` })).status).toBe(400);
  });

  it('cannot batch operations', async () => {
    expect((await post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })))).status).toBe(400);
  });

  it('cannot overload by directives', async () => {
    expect((await post({ query: `{ __typename ${times(40, () => '@aa')} }` })).status).toBe(400);
    expect((await post({ query: `{ ${times(40, () => '... @include(if: true) { __typename }')} }` })).status).toBe(400);
  });

  it('cannot overload by naming one field many times', async () => {
    expect((await post({ query: `{ ${times(2_001, () => '__typename')} }` })).status).toBe(400);
  });

  it('cannot run in circles by introspection', async () => {
    const circle = times(12, () => 'fields { type {') + ' name ' + '}}'.repeat(12);
    expect((await post({ query: `{ __schema { types { ${circle} } } }` })).status).toBe(400);
  });

  it('cannot change anything by GET', async () => {
    const search = `?query=${encodeURIComponent('mutation { close(input: { id: "a", month: 1 }) { id } }')}`;
    expect((await send({ headers: { 'content-type': 'application/json' } }, search)).status).toBe(405);
  });

  it('cannot ask by a GET that a page of another origin could make', async () => {
    expect((await send({}, `?query=${encodeURIComponent('{ reportCount }')}`)).status).toBe(400);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'cannot post a form (%s)',
    async (type) => {
      expect((await post('query=%7B__typename%7D', type)).status).toBe(400);
      expect((await post('{"query":"{ reportCount }"}', type)).status).toBe(400);
    },
  );

  it('cannot read the schema', async () => {
    for (const query of ['{ __schema { queryType { name } } }', '{ __type(name: "Household") { name } }'])
      expect((await post({ query })).status).toBe(400);
    expect((await post({ query: '{ _service { sdl } }' })).status).toBe(400);
    expect((await post({ query: '{ _entities(representations: []) { __typename } }' })).status).toBe(400);
  });

  it('is given no suggestions', async () => {
    for (const query of [
      '{ hosehold(id: 1) { id } }',
      '{ household(ido: 1) { id } }',
      '{ cases { ... on MedicalCas { id } } }',
      'query ($a: CloseInpu) { __typename }',
    ]) {
      const { text } = await post({ query });
      expect(text).toContain('errors');
      expect(text).not.toMatch(/Did you mean|household\b.*"household"|MedicalCase|CloseInput/);
    }
  });

  it('finds no page for trying queries', async () => {
    for (const path of ['/graphiql', '/playground', '/console', '/altair', '/voyager'])
      expect((await fetch(gateway.origin + path)).status).toBe(404);
    expect((await send({ headers: { accept: 'text/html' } })).text).not.toContain('<html');
  });

  it('gets no traces, plans or stacks', async () => {
    const wants = { 'apollo-query-plan-experimental': '1', 'apollo-federation-include-trace': 'ftv1', 'content-type': 'application/json' };
    const { text } = await send({
      method: 'POST',
      headers: wants,
      body: JSON.stringify({ query: '{ reportCount }', extensions: { tracing: true } }),
    });
    expect(JSON.parse(text)).toEqual({ data: { reportCount: 3 } });
    for (const body of ['{', '{"query":"{"}', '{"query":"{ x }"}', '[]'])
      expect((await post(body)).text).not.toMatch(/stack|node_modules|\bat /);
  });

  it('is not told what the server is', async () => {
    const { headers } = await post({ query: '{ __typename }' });
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
  });
});
