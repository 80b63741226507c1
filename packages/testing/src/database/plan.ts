import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventLogSchema, migrationFolders, type MigrationFolder } from '@jiuzhu/service-kit/migrate';

/** A schema with what is applied to it, where the usual folders of a service of that name are not meant. */
export type Wanted = { readonly schema: string; readonly folders: readonly MigrationFolder[] };

export function planOf(services: readonly (string | Wanted)[]): readonly Wanted[] {
  const wanted = services.map((it) => (typeof it === 'string' ? { schema: it, folders: migrationFolders(it) } : it));
  if (wanted.some((it) => it.schema === eventLogSchema)) return wanted;
  return [...wanted, { schema: eventLogSchema, folders: migrationFolders(eventLogSchema) }];
}

/** Changes with every byte of every migration, so that a template is never of another form than the code. */
export function fingerprint(plan: readonly Wanted[]): string {
  const hash = createHash('sha256');
  for (const { schema, folders } of plan) {
    hash.update(`\nschema ${schema}`);
    for (const { name, path } of folders) {
      hash.update(`\nfolder ${name}`);
      if (!existsSync(path)) continue;
      for (const script of globSync('*/migration.sql', { cwd: path }).sort())
        hash.update(`\n${script}\n`).update(readFileSync(join(path, script)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
