import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LocalFault } from './local-fault.ts';
import type { Options } from './options.ts';
import { endLeftPostgresIn } from './postgres/index.ts';

/** What an instance keeps in its data folder, drafts included. Whoever names a folder that holds other things too keeps those. */
const ours = /^(cluster|password|port|postgres\.log|keys\.json|examples\.json)(\.[a-z0-9]+)?$/;

/** Throws the instance of a folder away, unless it runs. */
export async function startAnew({ dataDir, databaseUrl }: Pick<Options, 'dataDir' | 'databaseUrl'>): Promise<void> {
  if (databaseUrl !== '') {
    const what = '--fresh does not empty a PostgreSQL that DATABASE_URL names.';
    throw new LocalFault({ what, remedy: 'Drop its database jiuzhu, and name a new folder with DATA_DIR.' });
  }
  if (!existsSync(dataDir)) return;
  await endLeftPostgresIn(dataDir);
  for (const name of readdirSync(dataDir)) if (ours.test(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
}
