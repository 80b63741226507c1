import { existsSync } from 'node:fs';
import { LocalFault } from '../local-fault.ts';
import { findBinaries } from './binaries.ts';
import { createCluster } from './create-cluster.ts';
import { giveTo, guarded, openFolder, passwordIn, requireVersion, type Folder } from './folder.ts';
import { hold, type Hold } from './hold.ts';
import { identity, type Identity } from './identity.ts';
import { launch } from './launch.ts';
import { disownStaleNote, endPostmaster, findPostmaster, type Postmaster } from './postmaster.ts';

export type Start = {
  /** made on first use; everything the server writes stays in it */
  readonly dataDir: string;
  /** PostgreSQL settings over ours, e.g. { fsync: 'off' } */
  readonly settings?: Readonly<Record<string, string>>;
  /** hears what whoever started us should know, a line at a time */
  readonly say?: (line: string) => void;
  /** how long a server that already runs in this folder has to answer, before it is ended; milliseconds */
  readonly answerWithin?: number;
  /** for tests: how to run as another user, in place of the first way that works */
  readonly as?: Identity['how'];
};

export type Postgres = {
  /** the administrator's, database `postgres` */
  readonly url: string;
  readonly password: string;
  readonly port: number;
  readonly pid: number;
  /** whether it was already running: left over by a process that was killed */
  readonly adopted: boolean;
  /** fast shutdown; returns when the process is gone */
  readonly stop: () => Promise<void>;
};

/** PostgreSQL from npm in a folder of its own, on 127.0.0.1 only. It outlives a killed parent, and the next start finds it again. */
export async function startPostgres(start: Start): Promise<Postgres> {
  const say = start.say ?? ((line) => console.error(line));
  const folder = openFolder(start.dataDir);
  const binaries = findBinaries();
  const found = await adopt(folder, say, start.answerWithin ?? 60_000);
  if (found !== undefined) return handle(folder, found, true);

  const as = identity(say, start.as);
  const password = passwordIn(folder);
  if (!existsSync(folder.cluster)) await createCluster(folder, binaries, as, start.settings?.['fsync'] !== 'off');
  requireVersion(folder, binaries.major);
  guarded(folder.root, () => giveTo(folder.cluster, as.owner));
  disownStaleNote(folder);
  return handle(folder, await launch(folder, binaries, as, password, start.settings ?? {}), false);
}

/** Ends what a killed process left running in this folder, if anything. */
export async function endPostgresIn(dataDir: string): Promise<void> {
  await endPostmaster(openFolder(dataDir));
}

/** The same, unless another process looks after it: then a `LocalFault`. */
export async function endLeftPostgresIn(dataDir: string): Promise<void> {
  const folder = openFolder(dataDir);
  const left = await adopt(folder, (line) => console.error(line), 5_000);
  if (left !== undefined) await handle(folder, left, true).stop();
}

/** The server that runs in this folder, whoever looks after it. */
export const runningPostgresIn = (dataDir: string): Postmaster | undefined => findPostmaster(openFolder(dataDir));

async function adopt(folder: Folder, say: (line: string) => void, withinMs: number): Promise<Hold | undefined> {
  const left = findPostmaster(folder);
  if (left === undefined) return undefined;
  const held = await hold(folder, left, passwordIn(folder), withinMs);
  if (held === 'held by another') {
    throw new LocalFault({
      what: `The data folder ${folder.root} is in use by another running instance.`,
      remedy: 'Stop that one, or name another folder with DATA_DIR.',
    });
  }
  if (held !== 'no answer') return held;
  say(`The PostgreSQL of ${folder.root} (process ${left.pid}) does not answer: it is ended and started again.`);
  await endPostmaster(folder, 5_000);
  return undefined;
}

function handle(folder: Folder, held: Hold, adopted: boolean): Postgres {
  return {
    url: held.url,
    password: held.password,
    port: held.port,
    pid: held.pid,
    adopted,
    stop: async () => {
      await held.release();
      await endPostmaster(folder);
    },
  };
}
