import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { diskFull, LocalFault } from '../local-fault.ts';
import type { Binaries } from './binaries.ts';
import { environment } from './environment.ts';
import { guarded, type Folder } from './folder.ts';
import type { Identity } from './identity.ts';

/**
 * The collation is PostgreSQL's own, so that an order or an index means the same on every system; the password is asked of everyone.
 * `infra/compose.yaml` says the same.
 */
export const form = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
] as const;

/**
 * Made beside its place and moved there when whole, so that a crash half way leaves no half cluster; of two at once the first one stays.
 * The administrator is `jiuzhu`, with the password of the folder. `durable: false` leaves out waiting for the disk.
 */
export async function createCluster(folder: Folder, binaries: Binaries, as: Identity, durable: boolean): Promise<void> {
  const draft = `${folder.cluster}.${process.pid}`;
  guarded(folder.root, () => {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    chownSync(draft, as.owner, -1);
  });
  try {
    await initdb(folder, binaries, as, [
      ...form,
      '--no-instructions',
      '--username=jiuzhu',
      `--pwfile=${folder.password}`,
      `--pgdata=${draft}`,
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (!existsSync(folder.cluster)) renameSync(draft, folder.cluster);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initdb(folder: Folder, binaries: Binaries, as: Identity, args: readonly string[]): Promise<void> {
  const [program = binaries.initdb, ...before] = as.wrap(binaries.initdb);
  try {
    await promisify(execFile)(program, [...before, ...args], { cwd: folder.root, env: environment(folder) });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : '';
    if (/No space left on device/.test(said)) throw diskFull(folder.root, cause);
    const last = /error: +(.*)/.exec(said)?.[1] ?? 'initdb says nothing';
    throw new LocalFault(
      { what: `PostgreSQL cannot lay out its data in ${folder.root}: ${last}.`, remedy: 'Name another folder with DATA_DIR.' },
      { cause },
    );
  }
}
