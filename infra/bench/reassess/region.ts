import { logger, openRuntime, systemClock, type OpenRuntime } from '@jiuzhu/service-kit';
import { migrate, migrationFolders, passwordsFrom, prepareDatabase } from '@jiuzhu/service-kit/migrate';
import { definition } from '@jiuzhu/subsistence/definition';
import { localKms } from '@jiuzhu/vault';
import pg from 'pg';

export type Region = { readonly runtime: OpenRuntime; readonly admin: pg.Pool; close(): Promise<void> };

/** Subsistence on a database of its own, as a process opens it; nobody is called, and the only thing that runs is what is asked for. */
export async function openRegion(adminUrl: string, database: string): Promise<Region> {
  const urls = await prepareDatabase(adminUrl, ['subsistence'], { database, password: passwordsFrom(new URL(adminUrl).password) });
  const { owner, app } = urls.subsistence;
  await migrate({ url: owner, schema: 'subsistence', folders: migrationFolders('subsistence') });
  const runtime = await openRuntime(definition.service, {
    databaseUrl: app,
    poolSize: 8,
    kms: localKms({ current: 'bench', keys: { bench: Buffer.alloc(16, 7).toString('base64') } }),
    allowIllustrative: true,
    clock: systemClock,
    log: logger('error', 'bench'),
    calls: { call: () => Promise.reject(new Error('nobody is called')) },
    instance: 'bench',
    config: {},
  });
  const admin = new pg.Pool({ connectionString: owner, max: 1, idleTimeoutMillis: 0 });
  admin.on('error', () => undefined);
  return {
    runtime,
    admin,
    close: async () => {
      await runtime.close();
      await admin.end();
    },
  };
}
