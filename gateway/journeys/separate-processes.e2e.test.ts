import { graphClient } from '@jiuzhu/infra/graph-client';
import { drawKeys } from '@jiuzhu/infra/keys';
import { audience, issuer, publicKeys, tokenFor } from '@jiuzhu/infra/token';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptRegions, aFamily } from './family.ts';
import { page, type Page } from './whole-page.ts';
import { eventLogOfStories, standards } from './world.ts';
import { keyServer, type Running, running } from './processes.ts';

const services = ['household', 'verification', 'subsistence'] as const;
const keys = drawKeys();
const secret = keys.subgraph;
const eventLog = eventLogOfStories();

let database: TestDatabase;
let provider: Awaited<ReturnType<typeof keyServer>>;
const up = new Map<string, Running>();

const serviceEnv = (name: string): Record<string, string> => ({
  DATABASE_URL: database.urls[name]?.app ?? '',
  EVENT_LOG_URL: database.urls['event_log']?.app ?? '',
  KMS_KEY: keys.kms,
  SUBGRAPH_SECRET: secret,
  STANDARDS: standards,
  ILLUSTRATIVE_STANDARDS: 'yes',
  SERVICE_URLS: up.has('household') ? `household=${up.get('household')?.url}` : '',
  TICK_MS: '100',
  ...eventLog,
});

beforeAll(async () => {
  database = await testDatabase(services);
  provider = await keyServer(publicKeys(keys));
  for (const name of services) up.set(name, await running(`services/${name}/src/main.ts`, serviceEnv(name)));
  const pairs = (of: (name: string) => string): string => services.map((name) => `${name}=${of(name)}`).join(',');
  up.set(
    'gateway',
    await running('gateway/src/main.ts', {
      PORT: '0',
      SUBGRAPH_URLS: pairs((name) => `${up.get(name)?.url}/graphql`),
      SUBGRAPH_SECRETS: pairs(() => secret),
      TOKEN_ISSUER: issuer,
      TOKEN_AUDIENCE: audience,
      TOKEN_KEYS_URL: provider.url,
    }),
  );
});
afterAll(async () => {
  for (const one of [...up.values()].reverse()) await one.end();
  await provider.close();
  await database.drop();
});

const officer = async (role: string) => {
  const bearer = { id: `officer-${role}`, agency: 'office-990000', roles: [role], region: '990000', level: 'county' as const };
  return graphClient(up.get('gateway')?.url ?? '', await tokenFor(keys, bearer, 'PT1H'));
};

describe('the same services, each its own process', () => {
  it('answer one query together, and lose only its fields when one of them is down', async () => {
    await adoptRegions(await officer('registrar'));
    const clerk = await officer('clerk');
    const household = await aFamily(clerk);
    const whole = async () => (await clerk.query<Page>(page, { id: household.id })).household;
    await expect.poll(whole, { timeout: 20_000 }).toMatchObject({ id: household.id, verifications: [], subsistence: [] });

    await up.get('verification')?.end('SIGKILL');
    const { data, errors } = await clerk.raw<Page>(page, { id: household.id });
    expect(data?.household).toMatchObject({ id: household.id, region: '990000001001', subsistence: [], verifications: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toContain('SUBGRAPH_UNAVAILABLE');
  });
});
