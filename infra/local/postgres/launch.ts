import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { diskFull, LocalFault } from '../local-fault.ts';
import { waitUntil } from '../wait-until.ts';
import type { Binaries } from './binaries.ts';
import { environment } from './environment.ts';
import { guarded, type Folder } from './folder.ts';
import { hold, type Hold } from './hold.ts';
import type { Identity } from './identity.ts';
import { endPostmaster, findPostmaster } from './postmaster.ts';
import { choosePort } from './port.ts';
import { settingsFor } from './settings.ts';

const triesForPort = 5;
/** The processes of a server that was killed notice it one by one, and until then hold the memory that the new one asks for. */
const stillLeaving = /pre-existing shared memory block/;
const leftWithinMs = 30_000;
/** Recovery after a crash replays the log first, and may take its time. */
const readyWithinMs = 120_000;

/** Starts the server of a cluster and waits until it answers. Another process may take the port in between: then with the next one. */
export async function launch(
  folder: Folder,
  binaries: Binaries,
  as: Identity,
  password: string,
  settings: Readonly<Record<string, string>>,
): Promise<Hold> {
  const begun = performance.now();
  for (let tried = 1; ; tried += 1) {
    const port = await choosePort(folder);
    const child = spawnServer(folder, binaries, as, settingsFor(port, settings));
    await waitUntil(() => child.ended() || findPostmaster(folder)?.port === port, readyWithinMs);
    const server = findPostmaster(folder);
    const held = server === undefined || child.ended() ? 'no answer' : await hold(folder, server, password, readyWithinMs);
    if (typeof held === 'object') return held;
    await endPostmaster(folder);
    const log = readLog(folder);
    if (tried < triesForPort && /could not bind IPv4 address/.test(log)) continue;
    if (stillLeaving.test(log) && performance.now() - begun < leftWithinMs) {
      tried -= 1;
      await waitUntil(() => false, 100);
      continue;
    }
    throw faultOf(folder, log);
  }
}

type Child = { ended(): boolean };

/** In a session of its own: Ctrl-C in the terminal reaches us alone, and we stop the server last. */
function spawnServer(folder: Folder, binaries: Binaries, as: Identity, settings: readonly string[]): Child {
  const [program = binaries.postgres, ...before] = as.wrap(binaries.postgres);
  const log = guarded(folder.root, () => {
    if (existsSync(folder.log)) renameSync(folder.log, `${folder.log}.previous`);
    return openSync(folder.log, 'a', 0o600);
  });
  const child = spawn(program, [...before, '-D', folder.cluster, ...settings], {
    detached: true,
    cwd: folder.root,
    env: environment(folder),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failed = false;
  child.once('error', () => (failed = true));
  child.unref();
  return { ended: () => failed || child.exitCode !== null || child.signalCode !== null };
}

const readLog = (folder: Folder): string => readFileSync(folder.log, 'utf8');

function faultOf(folder: Folder, log: string): LocalFault {
  if (/No space left on device/.test(log)) return diskFull(folder.root);
  const last = /(?:FATAL|PANIC): +(.*)/.exec(log)?.[1] ?? 'it wrote nothing';
  return new LocalFault({
    what: `PostgreSQL does not start: ${last}.`,
    remedy: `Read ${folder.log}; npm start -- --fresh begins with an empty folder.`,
  });
}
