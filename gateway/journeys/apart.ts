import { freePort } from '@jiuzhu/infra/free-port';
import { graphClient, type GraphClient } from '@jiuzhu/infra/graph-client';
import { drawKeys, type Keys } from '@jiuzhu/infra/keys';
import { audience, issuer, publicKeys, tokenFor } from '@jiuzhu/infra/token';
import { seedsIn } from '@jiuzhu/infra/seeds-in';
import { logger, openRuntime, systemClock } from '@jiuzhu/service-kit';
import { definition } from '@jiuzhu/standards/definition';
import { seed } from '@jiuzhu/standards/seed';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { localKms } from '@jiuzhu/vault';
import { keyServer, type Running, running } from './processes.ts';
import { eventLogOfStories, standards } from './world.ts';

export const services = ['household', 'verification', 'standards', 'subsistence', 'medical', 'referral', 'temporary', 'education'] as const;
type Name = (typeof services)[number] | 'gateway';

/** Services and gateway, each its own process, on a database of their own; each is at an address that is known before it is there. */
export interface Apart {
  readonly database: TestDatabase;
  readonly keys: Keys;
  /** what says where events go */
  readonly eventLog: Readonly<Record<string, string>>;
  start(name: Name): Promise<void>;
  end(name: Name, signal?: NodeJS.Signals): Promise<void>;
  /** an officer of the county */
  officer(role: string): Promise<GraphClient>;
  close(): Promise<void>;
}

export async function openApart(): Promise<Apart> {
  const database = await testDatabase(services);
  const keys = drawKeys();
  const eventLog = eventLogOfStories();
  const provider = await keyServer(publicKeys(keys));
  const ports = new Map<Name, number>();
  for (const name of [...services, 'gateway'] as const) ports.set(name, await freePort());
  const address = (name: Name): string => `http://127.0.0.1:${ports.get(name)}`;
  const pairs = (of: (name: Name) => string): string => services.map((name) => `${name}=${of(name)}`).join(',');
  const ofService = (name: Name): Record<string, string> => ({
    DATABASE_URL: database.urls[name]?.app ?? '',
    EVENT_LOG_URL: database.urls['event_log']?.app ?? '',
    KMS_KEY: keys.kms,
    SUBGRAPH_SECRET: keys.subgraph,
    ILLUSTRATIVE_STANDARDS: 'yes',
    SERVICE_URLS: `household=${address('household')}`,
    TICK_MS: '100',
    ...eventLog,
  });
  const ofGateway = (): Record<string, string> => ({
    SUBGRAPH_URLS: pairs((name) => `${address(name)}/graphql`),
    SUBGRAPH_SECRETS: pairs(() => keys.subgraph),
    TOKEN_ISSUER: issuer,
    TOKEN_AUDIENCE: audience,
    TOKEN_KEYS_URL: provider.url,
  });
  await begin(database.urls['standards']?.app ?? '', keys);
  const up = new Map<Name, Running>();
  return {
    database,
    keys,
    eventLog,
    start: async (name) => {
      const [program, env] = name === 'gateway' ? ['gateway/src/main.ts', ofGateway()] : [`services/${name}/src/main.ts`, ofService(name)];
      up.set(name, await running(program, { ...env, PORT: String(ports.get(name)) }));
    },
    end: async (name, signal) => up.get(name)?.end(signal),
    officer: async (role) => {
      const bearer = { id: `officer-${role}`, agency: 'office-990000', roles: [role], region: '990000', level: 'county' as const };
      return graphClient(`${address('gateway')}/graphql`, await tokenFor(keys, bearer, 'PT1H'));
    },
    close: async () => {
      for (const one of [...up.values()].reverse()) await one.end();
      await provider.close();
      await database.drop();
    },
  };
}

/** What `npm start` does for all in one process: the standards that an empty system begins with. Their own process then tells them. */
async function begin(databaseUrl: string, { kms }: Keys): Promise<void> {
  const runtime = await openRuntime(definition.service, {
    databaseUrl,
    poolSize: 2,
    kms: localKms({ current: 'local', keys: { local: kms } }),
    clock: systemClock,
    log: logger('silent', 'begin'),
    calls: { call: () => Promise.reject(new Error('nobody is called')) },
    instance: 'begin',
    config: {},
  });
  await seed(runtime, () => seedsIn(standards));
  await runtime.close();
}
