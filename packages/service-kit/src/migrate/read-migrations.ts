import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrationFault } from './migration-fault.ts';

/** A folder of migrations in Prisma's layout, and the name under which its rows stand: several are applied to one schema. */
export type MigrationFolder = { readonly name: string; readonly path: string };

export type Migration = { readonly name: string; readonly script: string; readonly checksum: string };

const numbered = /^\d{4,}_[a-z0-9_]+$/;

/** `NNNN_name/migration.sql`, in the order of their numbers, named `<folder>/<NNNN_name>`. A folder that does not exist has none. */
export async function readMigrations(folder: MigrationFolder): Promise<readonly Migration[]> {
  const entries = await readdir(folder.path, { withFileTypes: true }).catch(noneIfMissing);
  const names = entries.filter((it) => it.isDirectory()).map((it) => it.name);
  const odd = names.find((name) => !numbered.test(name));
  if (odd !== undefined) throw new MigrationFault(`${folder.name}/${odd}`, 'is not named like 0001_what_it_does');
  return Promise.all(names.sort().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: MigrationFolder, name: string): Promise<Migration> {
  const script = await readFile(join(folder.path, name, 'migration.sql'), 'utf8');
  return { name: `${folder.name}/${name}`, script, checksum: createHash('sha256').update(script).digest('hex') };
}

function noneIfMissing(fault: NodeJS.ErrnoException): [] {
  if (fault.code === 'ENOENT') return [];
  throw fault;
}
