import { fileURLToPath } from 'node:url';
import { logger, openRuntime, poolOf, systemClock, type OpenRuntime, type Service } from '@jiuzhu/service-kit';
import { migrate, migrationFolders, passwordsFrom, prepareDatabase } from '@jiuzhu/service-kit/migrate';
import { localKms } from '@jiuzhu/vault';
import pg from 'pg';
import { askerService, dossierService } from './dossier/dossier-service.ts';

export const concurrent = 16;

export type Arena = {
  /** each statement waits for the answer of the one before */
  readonly plain: pg.Pool;
  /** what does not wait for an answer travels together, as in the kit */
  readonly pipelined: pg.Pool;
  readonly dossier: OpenRuntime;
  readonly asker: OpenRuntime;
  readonly log: pg.Pool;
  /** the administrator's */
  readonly admin: pg.Pool;
  close(): Promise<void>;
};

const kms = localKms({ current: 'bench', keys: { bench: Buffer.alloc(16, 7).toString('base64') } });
const ours = { name: 'dossier', path: fileURLToPath(new URL('../migrations', import.meta.url)) };
const foldersOf = (schema: string) =>
  migrationFolders(schema).flatMap((it) => (it.name === 'dossier' ? [ours] : it.name === 'asker' ? [] : [it]));

/** Two services and the event log in one database, and a pool for each way of speaking to it: all as the role that runs, all on the kit's own tables. */
export async function arena(adminUrl: string): Promise<Arena> {
  const urls = await prepareDatabase(adminUrl, ['dossier', 'asker'], { password: passwordsFrom(new URL(adminUrl).password) });
  for (const [schema, { owner }] of Object.entries(urls)) await migrate({ url: owner, schema, folders: foldersOf(schema) });
  const runtimes = [await openOn(urls.dossier.app, dossierService), await openOn(urls.asker.app, askerService)] as const;
  const inside = new URL(adminUrl);
  inside.pathname = new URL(urls.dossier.app).pathname;
  const pools = {
    plain: new pg.Pool({ connectionString: urls.dossier.app, max: concurrent, idleTimeoutMillis: 0 }),
    pipelined: poolOf(urls.dossier.app, 'bench', concurrent),
    log: poolOf(urls.event_log.app, 'bench', 4),
    admin: new pg.Pool({ connectionString: inside.href, max: 1, idleTimeoutMillis: 0 }),
  };
  // Connections are still closing when the server is stopped, and one that is told so ends the process where nobody listens.
  for (const pool of [pools.plain, pools.admin]) pool.on('error', () => undefined);
  const close = async (): Promise<void> => {
    await Promise.all([...runtimes.map((it) => it.close()), ...Object.values(pools).map((it) => it.end())]);
  };
  return { ...pools, dossier: runtimes[0], asker: runtimes[1], close };
}

const openOn = (databaseUrl: string, service: Service): Promise<OpenRuntime> =>
  openRuntime(service, {
    databaseUrl,
    poolSize: concurrent,
    kms,
    clock: systemClock,
    log: logger('error', service.name),
    calls: { call: () => Promise.reject(new Error('nobody is called')) },
    instance: 'bench',
    config: {},
  });
