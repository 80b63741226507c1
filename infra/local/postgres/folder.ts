import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { diskFull, LocalFault } from '../local-fault.ts';

/** What the data folder holds: the cluster itself, and beside it what we remember of it. */
export type Folder = {
  readonly root: string;
  readonly cluster: string;
  readonly password: string;
  readonly port: string;
  readonly log: string;
};

export function openFolder(dataDir: string): Folder {
  return guarded(dataDir, () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const root = realpathSync(dataDir);
    const at = (name: string): string => join(root, name);
    return { root, cluster: at('cluster'), password: at('password'), port: at('port'), log: at('postgres.log') };
  });
}

/** The administrator's password, drawn once; only the folder's owner may read it. */
export function passwordIn(folder: Folder): string {
  return guarded(folder.root, () => {
    if (existsSync(folder.password)) return readFileSync(folder.password, 'utf8').trim();
    const drawn = randomBytes(24).toString('base64url');
    // Renamed into place, so that nobody reads half a password after a crash.
    const draft = `${folder.password}.${process.pid}`;
    writeFileSync(draft, `${drawn}\n`, { mode: 0o600 });
    renameSync(draft, folder.password);
    return drawn;
  });
}

/** A cluster can be read by its own major version only. */
export function requireVersion(folder: Folder, major: string): void {
  const found = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new LocalFault({
    what: `The data in ${folder.root} was written by PostgreSQL ${found}, and this is PostgreSQL ${major}.`,
    remedy: 'Start anew with npm start -- --fresh, name another folder with DATA_DIR, or run the old version against it with DATABASE_URL.',
  });
}

/** Root may have started this folder in another way before: the server insists on owning every file. */
export function giveTo(path: string, owner: number): void {
  if (lstatSync(path).uid === owner) return;
  chownSync(path, owner, owner);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), owner);
}

/** Turns what the file system says into one line for whoever started us. */
export function guarded<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw diskFull(folder, cause);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      const what = `The data folder ${folder} may not be written by this user.`;
      throw new LocalFault({ what, remedy: 'Start as the user who owns it, or name another folder with DATA_DIR.' }, { cause });
    }
    throw cause;
  }
}
