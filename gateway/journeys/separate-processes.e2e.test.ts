import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Apart, openApart, services } from './apart.ts';
import { adoptRegions, aFamily } from './family.ts';
import { page, type Page } from './whole-page.ts';

let apart: Apart;
beforeAll(async () => {
  apart = await openApart();
  for (const name of services) await apart.start(name);
  await apart.start('gateway');
});
afterAll(() => apart.close());

describe('the same services, each its own process', () => {
  it('answer one query together, and lose only its fields when one of them is down', async () => {
    await adoptRegions(await apart.officer('registrar'));
    const clerk = await apart.officer('clerk');
    const household = await aFamily(clerk);
    const whole = async () => (await clerk.query<Page>(page, { id: household.id })).household;
    await expect.poll(whole, { timeout: 20_000 }).toMatchObject({ id: household.id, verifications: [], subsistence: [] });

    await apart.end('verification', 'SIGKILL');
    const { data, errors } = await clerk.raw<Page>(page, { id: household.id });
    expect(data?.household).toMatchObject({ id: household.id, region: '990000001001', subsistence: [], verifications: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toContain('SUBGRAPH_UNAVAILABLE');
  });
});
