import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { emit } from './emit.ts';
import { manifest } from './manifest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What goes out as it is. */
const asTheyAre = ['packages/event-log/migrations-consumer', 'schema/frozen', 'schema/EVENTS.md', 'schema/asyncapi.yaml'];

/** Makes `@jiuzhu/events` in a folder, anew, and packs it beside. Answers the path of the tarball. */
export async function packEvents(folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await emit(folder);
  for (const path of asTheyAre) cpSync(join(root, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'README.md'), readFileSync(join(root, 'docs/consuming-events.md'), 'utf8').replaceAll('](../', ']('));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(root), null, 2)}\n`);
  const beside = dirname(folder);
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--pack-destination', beside], { cwd: folder });
  const [packed] = JSON.parse(stdout) as { readonly filename: string }[];
  if (!packed) throw new Error('npm packed nothing');
  return join(beside, packed.filename);
}
