import { type Calls, logger, openRuntime, readSettings, standardsIn, systemClock, type Verified, verifyAudit } from '@jiuzhu/service-kit';
import { localKms } from '@jiuzhu/vault';
import { appUrl } from './databases.ts';
import { definitions } from './definitions.ts';
import type { Keys } from './keys.ts';

const nobody: Calls = { call: async (name) => Promise.reject(new Error(`${name} is not called while the audit is verified`)) };

/** The chain of every service, walked as the role that runs it: nothing is written, and an instance that runs goes on. */
export async function auditOfInstance(serverUrl: string, keys: Keys): Promise<ReadonlyMap<string, Verified>> {
  const found = new Map<string, Verified>();
  for (const { service } of await definitions()) {
    const runtime = await openRuntime(service, {
      databaseUrl: appUrl(serverUrl, service.name, keys.database),
      poolSize: 2,
      kms: localKms({ current: 'local', keys: { local: keys.kms } }),
      standards: standardsIn('', false, []),
      clock: systemClock,
      log: logger('silent', 'verify-audit'),
      calls: nobody,
      instance: 'verify-audit',
      config: readSettings(service.settings, {}),
    });
    try {
      found.set(service.name, await verifyAudit(runtime));
    } finally {
      await runtime.close();
    }
  }
  return found;
}
