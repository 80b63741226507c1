import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalFault } from '../local/local-fault.ts';
import { difference } from './difference.ts';
import type { Stateful } from './services.ts';

/** Writes the next migration of a service, and answers its file; undefined when there is nothing to write. To be read before it is committed. */
export async function writeMigration(adminUrl: string, service: Stateful, what: string): Promise<string | undefined> {
  if (!/^[a-z0-9_]+$/.test(what))
    throw new LocalFault({
      what: 'A migration needs a name in small letters.',
      remedy: 'For example: npm run migration -- household add_evidence',
    });
  const sql = await difference(adminUrl, service);
  if (sql === undefined) return undefined;
  const migrations = join(service.folder, 'prisma', 'migrations');
  mkdirSync(migrations, { recursive: true });
  const folder = join(migrations, `${nextNumber(migrations)}_${what}`);
  mkdirSync(folder);
  const file = join(folder, 'migration.sql');
  writeFileSync(file, sql);
  return file;
}

function nextNumber(migrations: string): string {
  const numbers = readdirSync(migrations).flatMap((name) => /^\d+(?=_)/.exec(name)?.map(Number) ?? []);
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0');
}
