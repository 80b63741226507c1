import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway } from '../src/index.ts';
import { clerkToken, inProcess, startGateway, supergraphSdl, type TestGateway } from './fixture/start-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => void (gateway = await startGateway(inProcess())));
afterAll(() => gateway.close());

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const json = { 'content-type': 'application/json', authorization: `Bearer ${clerkToken}` };
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
  fetch(gateway.url, { method: 'POST', headers, body });
const code = async (response: Response) => [
  response.status,
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
];

describe('a body', () => {
  it.each(['{', '', '"', '{"query":', '\u0000', 'query=1'])('that is not JSON (%j) is a bad request', async (body) => {
    expect(await code(await post(body))).toEqual([400, 'BAD_REQUEST']);
  });

  it('that is not text is a bad request', async () => {
    expect(await code(await post(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])))).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([
    'null',
    '1',
    '"a"',
    '[]',
    '{}',
    '{"query":1}',
    '{"query":{}}',
    '{"query":"{ __typename }","variables":[]}',
    '{"query":"{ __typename }","variables":"{}"}',
    '{"query":"{ __typename }","operationName":1}',
  ])('that is no operation (%s) is a bad request', async (body) => expect(await code(await post(body))).toEqual([400, 'BAD_REQUEST']));

  it('of 10 MB is too large, and the answer arrives', async () => {
    expect(await code(await post(JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(10 * 2 ** 20) } })))).toEqual([
      413,
      'BODY_TOO_LARGE',
    ]);
  });

  it('of 10 MB that does not say so beforehand is too large as well', async () => {
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const asked = fetch(gateway.url, { method: 'POST', headers: json, body: stream, duplex: 'half' });
    // whoever does not stop sending may lose the answer with the connection
    const answer = await asked.then(code, () => [413, 'BODY_TOO_LARGE']);
    expect(answer).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('that is compressed is not accepted', async () => {
    expect((await post('x', { ...json, 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('of just under 1 MB is accepted', async () => {
    const body = JSON.stringify({ query: 'query ($text: String!) { echo(text: $text) }', variables: { text: 'x'.repeat(2 ** 20 - 200) } });
    expect((await post(body)).status).toBe(200);
  });
});

describe('a value of the wrong kind', () => {
  it('does not come back in the error, nor stand in the log', async () => {
    const number = '990000199001010001';
    const query = 'mutation ($input: CloseInput!) { close(input: $input) { id } }';
    for (const input of [{ id: 'a', month: number }, { id: 'a', month: 1, [`n${number}`]: number }, number]) {
      const { status, body } = await gateway.ask(query, { input });
      expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
      expect(body.errors?.[0]?.message).toMatch(/^变量 \$input/);
      expect(JSON.stringify(body)).not.toContain(number);
    }
    expect(JSON.stringify(gateway.log)).not.toContain(number);
  });
});

describe('the log', () => {
  it('has one line for a request: who, what by name, how long, which code; and nothing that was asked or answered', async () => {
    gateway.log.splice(0);
    await gateway.ask('query Household($id: ID!) { household(id: $id) { region } }', { id: 'household/0' });
    const lines = gateway.log.filter(({ msg }) => msg === 'served');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      status: 200,
      operation: 'Household',
      kind: 'query',
      actor: 'clerk-1',
      agency: 'civil-affairs',
      cost: 2,
      ms: expect.any(Number),
    });
    expect(JSON.stringify(gateway.log)).not.toMatch(/household\/0|610304001001|region|Bearer|eyJ/);
  });
});

describe('the correlation id', () => {
  it('is made where none came, and told in header and errors', async () => {
    const { headers, body } = await gateway.ask('{ nothing }');
    const id = headers.get('x-correlation-id');
    expect(id).toMatch(uuid);
    expect(body.errors?.[0]?.extensions['correlationId']).toBe(id);
  });

  it('is the caller’s where that is a UUID', async () => {
    const mine = '6F4664AE-7ef9-41a7-9cba-e228b8070c23';
    expect((await gateway.ask('{ __typename }', {}, { 'x-correlation-id': mine })).headers.get('x-correlation-id')).toBe(
      mine.toLowerCase(),
    );
  });

  it('is not the caller’s where that is anything else', async () => {
    const { headers } = await gateway.ask('{ __typename }', {}, { 'x-correlation-id': '{"level":60}' });
    expect(headers.get('x-correlation-id')).toMatch(uuid);
  });
});

describe('the addresses of the gateway', () => {
  it('tell those who watch it that it lives, is ready and how it does, without a token', async () => {
    expect(await (await fetch(`${gateway.origin}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${gateway.origin}/health/ready`)).json()).toMatchObject({
      status: 'ready',
      subgraphs: { household: 'in process' },
    });
    expect(await (await fetch(`${gateway.origin}/metrics`)).text()).toContain(
      'jiuzhu_gateway_request_seconds_count{status="200",kind="query"}',
    );
  });

  it.each(['/', '/graphql/', '/.env', '/graphiql/../package.json', '/graphiql/page.html', '/health', '/constructor'])(
    'do not include %s',
    async (path) => {
      const status = await new Promise<string>((answered) => {
        const socket = connect(Number(new URL(gateway.origin).port), '127.0.0.1', () =>
          socket.write(`GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`),
        );
        socket.once('data', (data) => answered(data.toString().slice(9, 12)));
      });
      expect(status).toBe('404');
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('take no %s', async (method) => {
    const response = await fetch(gateway.url, { method, headers: json });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('are not for keeping, guessing or framing', async () => {
    const { headers } = await gateway.ask('{ __typename }');
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
  });
});

describe('the page for trying queries', () => {
  it('is made of this gateway’s own files, under a strict policy', async () => {
    const page = await fetch(`${gateway.origin}/graphiql`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';.*frame-ancestors 'none'/);
    expect(html).not.toMatch(/https?:\/\//);
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
    expect(files).toHaveLength(6);
    for (const path of files) {
      const asset = await fetch(`${gateway.origin}${path ?? ''}`);
      expect([asset.status, (await asset.text()).length > 100]).toEqual([200, true]);
    }
  });

  it('is not there in production, nor is the schema', async () => {
    const production = await startGateway(inProcess(), { production: true });
    expect((await fetch(`${production.origin}/graphiql`)).status).toBe(404);
    const { body } = await production.ask('{ __schema { types { name } } }');
    expect(body.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(JSON.stringify((await production.ask('{ casse { id } }')).body)).not.toMatch(/cases|Did you mean/i);
    await production.close();
  });
});

describe('a gateway that closes', () => {
  it('lets what is under way end, and takes nothing new', async () => {
    const slow = inProcess();
    const release = Promise.withResolvers<undefined>();
    const begun = Promise.withResolvers<undefined>();
    const { household } = slow;
    if (!household || !('execute' in household)) throw new Error('the household subgraph is in this process');
    slow['household'] = {
      execute: async (request, call) => {
        begun.resolve(undefined);
        await release.promise;
        return household.execute(request, call);
      },
    };
    const closing = await startGateway(slow);
    const asked = closing.ask('{ cases(first: 1) { id } }');
    await begun.promise;
    const closed = closing.close();
    await expect(fetch(`${closing.origin}/health/ready`)).rejects.toThrow();
    release.resolve(undefined);
    expect((await asked).status).toBe(200);
    await closed;
  });

  it('says whether the port was free', async () => {
    const second = await createGateway({
      supergraphSdl,
      subgraphs: inProcess(),
      auth: { issuer: 'a', audience: 'b', keys: { keys: [] }, publicRoots: [] },
      production: true,
      log: pino({ level: 'silent' }),
    });
    await expect(second.listen(Number(new URL(gateway.origin).port))).rejects.toThrow('EADDRINUSE');
    await second.close();
  });
});
