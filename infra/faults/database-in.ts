import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runningPostgresIn } from '../local/postgres/index.ts';

/** The administrator's address of what an instance keeps, while it runs. */
export function databaseIn(folder: string): string {
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  return `postgresql://jiuzhu:${password}@127.0.0.1:${runningPostgresIn(folder)?.port ?? 0}/jiuzhu`;
}
