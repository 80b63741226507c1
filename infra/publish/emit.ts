import { execFile } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ownImports } from './own-imports.ts';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const project = join(import.meta.dirname, 'tsconfig.json');

/** JavaScript and declarations of whatever the package exports, by the oldest library that it must run on: newer words do not compile. */
export async function emit(folder: string): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', project, '--outDir', folder]);
  } catch (fault) {
    throw new Error(`the package does not compile:\n${(fault as { readonly stdout?: string }).stdout ?? ''}`, { cause: fault });
  }
  for (const file of globSync('**/*.{js,d.ts}', { cwd: folder })) {
    const path = join(folder, file);
    writeFileSync(path, ownImports(file, readFileSync(path, 'utf8')));
  }
}
