import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, inProcess, startGateway, startSubgraphs, type TestGateway } from './fixture/start-gateway.ts';
import type { SubgraphServer } from './fixture/subgraph-server.ts';

const page = '{ cases(first: 3) { id reference paidFen household { id verifiedOn } } }';

const firstCase = ({ data }: Answered['body']) => (data?.['cases'] as { id: string; paidFen: number | null }[] | undefined)?.[0];

describe('a subgraph that is down', () => {
  let servers: Record<string, SubgraphServer>;
  let gateway: TestGateway;
  beforeAll(async () => {
    servers = await startSubgraphs();
    gateway = await startGateway(servers);
    await servers['payment']?.close();
  });
  afterAll(async () => {
    await gateway.close();
    await servers['household']?.close();
    await servers['verification']?.close();
  });

  it('costs its fields and not the page, and is named by a code', async () => {
    const { status, body } = await gateway.ask(page);
    expect(status).toBe(200);
    expect(firstCase(body)).toEqual({
      id: 'subsistence/0',
      reference: 'DB-2026-0000',
      paidFen: null,
      household: { id: 'household/0', verifiedOn: '2026-02-11' },
    });
    expect(body.errors?.map(({ extensions }) => [extensions['code'], extensions['service']])).toEqual([
      ['SUBGRAPH_UNAVAILABLE', 'payment'],
    ]);
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONN|graphql"/);
  });

  it('is soon no longer asked, which readiness and metrics show while the gateway stays ready', async () => {
    for (const _ of [1, 2, 3, 4, 5]) await gateway.ask(page);
    expect(await (await fetch(`${gateway.origin}/health/ready`)).json()).toMatchObject({
      status: 'ready',
      subgraphs: { payment: 'open', household: 'closed' },
    });
    expect(await (await fetch(`${gateway.origin}/metrics`)).text()).toContain('jiuzhu_gateway_breaker_open{subgraph="payment"} 1');
    expect(gateway.log.at(-2)).toMatchObject({ subgraph: 'payment', why: 'breaker-open' });
  });

  it('leaves nothing where all that was asked was its own and could not be null', async () => {
    const { body } = await gateway.ask('{ reportCount }');
    expect(body.data).toEqual({ reportCount: 3 });
    await servers['verification']?.close();
    const { body: without } = await gateway.ask('{ reportCount }');
    expect([without.data, without.errors?.[0]?.extensions['code']]).toEqual([null, 'SUBGRAPH_UNAVAILABLE']);
  });
});

describe('a subgraph in this process', () => {
  const with_ = async (payment: () => Promise<never>) =>
    startGateway({ ...inProcess(), payment: { execute: payment } }, { limits: { deadline: 200 } });

  it('that throws costs its fields, and its words stay inside', async () => {
    const gateway = await with_(() => Promise.reject(new TypeError('resident 990000199001010001')));
    const { body } = await gateway.ask(page);
    expect([firstCase(body)?.paidFen, body.errors?.[0]?.extensions['code']]).toEqual([null, 'SUBGRAPH_FAULT']);
    expect(JSON.stringify([body, gateway.log])).not.toContain('990000');
    expect(gateway.log.some(({ why }) => why === 'TypeError')).toBe(true);
    await gateway.close();
  });

  it('that never answers costs its fields at the deadline', async () => {
    const gateway = await with_(() => new Promise(() => undefined));
    const { body } = await gateway.ask(page);
    expect([firstCase(body)?.id, body.errors?.[0]?.extensions['code']]).toEqual(['subsistence/0', 'SUBGRAPH_UNAVAILABLE']);
    await gateway.close();
  });

  it.each([undefined, null, 1, {}, { data: 1 }])('that answers %j is at fault', async (nonsense) => {
    const gateway = await with_(() => Promise.resolve(nonsense as never));
    expect((await gateway.ask(page)).body.errors?.[0]?.extensions['code']).toBe('SUBGRAPH_FAULT');
    await gateway.close();
  });
});

describe('an answer that is silently incomplete', () => {
  it('is given an error and raises an alarm', async () => {
    const nothing = { execute: () => Promise.resolve({ data: { strict: null } }) };
    const gateway = await startGateway({ ...inProcess(), household: nothing });
    const { body } = await gateway.ask('{ strict { id } }');
    expect([body.data, body.errors?.[0]?.extensions['code']]).toEqual([null, 'INCOMPLETE_RESPONSE']);
    expect(body).not.toHaveProperty('extensions');
    expect(gateway.log.map(({ alarm }) => alarm).filter(Boolean)).toEqual(['value-completion', 'data-null-without-error']);
    expect(await (await fetch(`${gateway.origin}/metrics`)).text()).toContain(
      'jiuzhu_gateway_alarms_total{alarm="data-null-without-error"} 1',
    );
    await gateway.close();
  });
});

describe('a gateway at its start', () => {
  it('names the subgraph to which it was given no way, or no secret', async () => {
    const { payment: _, ...others } = inProcess();
    await expect(startGateway(others)).rejects.toThrow('payment');
    await expect(startGateway({ ...inProcess(), payment: { url: 'http://127.0.0.1:1/' } }, { secrets: {} })).rejects.toThrow(
      'no secret is given for the subgraph payment',
    );
  });
});
