import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Calls, logger, openRuntime, type OpenRuntime, readSettings, type Service, systemClock } from '@jiuzhu/service-kit';
import { localKms } from '@jiuzhu/vault';
import { generateClients } from '../database/generate.ts';
import { statefulServices } from '../database/services.ts';
import { appUrl } from './databases.ts';
import { type Keys, keysIn } from './keys.ts';
import { LocalFault } from './local-fault.ts';
import type { Options } from './options.ts';
import { reachDatabase } from './reach-database.ts';

/** An instance seen from beside it, by a program that is not it: it may run meanwhile, or not. */
export type Beside = {
  /** what the program is called, where it is seen */
  readonly program: string;
  readonly serverUrl: string;
  readonly keys: Keys;
  readonly production: boolean;
};

/** The instance of the data folder, reached for as long as the work takes. */
export async function besideInstance<T>(program: string, options: Options, work: (it: Beside) => Promise<T>): Promise<T> {
  const { dataDir, production } = options;
  if (!existsSync(join(dataDir, 'keys.json')))
    throw new LocalFault({
      what: `There is no instance in ${dataDir}.`,
      remedy: 'Start one with npm start, or name its folder with DATA_DIR.',
    });
  await generateClients(statefulServices());
  const database = await reachDatabase(options);
  try {
    return await work({ program, serverUrl: database.url, keys: keysIn(dataDir), production });
  } finally {
    await database.end();
  }
}

/** One of its services, as the role that runs it; its loops do not run here. */
export async function withService<T>(beside: Beside, service: Service, work: (runtime: OpenRuntime) => Promise<T>): Promise<T> {
  const nobody: Calls = { call: async (name) => Promise.reject(new Error(`${name} is not called by ${beside.program}`)) };
  const runtime = await openRuntime(service, {
    databaseUrl: appUrl(beside.serverUrl, service.name, beside.keys.database),
    poolSize: 6,
    kms: localKms({ current: 'local', keys: { local: beside.keys.kms } }),
    allowIllustrative: !beside.production,
    clock: systemClock,
    log: logger('silent', beside.program),
    calls: nobody,
    instance: beside.program,
    config: readSettings(service.settings, {}),
  });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}
