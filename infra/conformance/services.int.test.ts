import { join } from 'node:path';
import { conformance, reactionsConform } from '@jiuzhu/testing/conformance';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { loadContracts } from '@jiuzhu/schema/load-contracts';
import { logger, openRuntime, type OpenRuntime, readSettings, systemClock } from '@jiuzhu/service-kit';
import { localKms } from '@jiuzhu/vault';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../database/services.ts';
import { definitions, serviceNames } from '../local/definitions.ts';

const all = await definitions();
const contracts = await loadContracts(join(root, 'schema/events'));
const kms = localKms({ current: 'test', keys: { test: Buffer.alloc(16, 3).toString('base64') } });

describe('the services', () => {
  it('are all looked at', () => {
    expect(all.map(({ service }) => service.name)).toEqual([...serviceNames]);
  });
});

for (const definition of all) {
  const { service } = definition;
  conformance(definition, join(root, 'services', service.name), contracts);

  describe(`${service.name} on its database`, () => {
    let database: TestDatabase;
    let runtime: OpenRuntime;
    beforeAll(async () => {
      database = await testDatabase([service.name]);
      runtime = await openRuntime(service, {
        databaseUrl: database.urls[service.name]?.app ?? '',
        poolSize: 4,
        kms,
        clock: systemClock,
        log: logger('silent', service.name),
        calls: { call: () => Promise.reject(new Error('nobody is called')) },
        instance: 'conformance',
        config: readSettings(service.settings, {}),
      });
    });
    afterAll(async () => {
      await runtime.close();
      await database.drop();
    });
    reactionsConform(() => runtime);
  });
}
