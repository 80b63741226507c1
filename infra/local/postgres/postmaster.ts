import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, isAlive, runsIn } from '../process.ts';
import type { Folder } from './folder.ts';

/** What a running server writes about itself into its data folder. */
export type Postmaster = { readonly pid: number; readonly port: number };

/** The live server of this very folder, or undefined: the number in the file may long belong to another process. */
export function findPostmaster(folder: Folder): Postmaster | undefined {
  const noted = notedIn(folder);
  if (noted === undefined || !runsIn(noted.pid, folder.cluster, 'postgres')) return undefined;
  return noted;
}

/** The server leaves a note of a dead process aside by itself, but not one whose number another process has since been given. */
export function disownStaleNote(folder: Folder): void {
  const noted = notedIn(folder);
  if (noted === undefined || !isAlive(noted.pid)) return;
  const file = noteOf(folder);
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  // Our own number: a server takes its parent's for its own old one, and still checks the shared memory that the note names.
  writeFileSync(file, [String(process.pid), ...rest].join('\n'));
}

/**
 * Ends the server of this folder, if it has one: fast, then immediate, then by force, each step until the process is gone. The number is read
 * and checked anew, since another process may have been given the one that was known.
 */
export async function endPostmaster(folder: Folder, graceMs = 30_000): Promise<void> {
  const left = findPostmaster(folder);
  if (left === undefined) return;
  await endProcess(left.pid, [
    ['SIGINT', graceMs],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]);
}

const noteOf = (folder: Folder): string => join(folder.cluster, 'postmaster.pid');

function notedIn(folder: Folder): Postmaster | undefined {
  if (!existsSync(noteOf(folder))) return undefined;
  const [pid, , , port] = readFileSync(noteOf(folder), 'utf8').split('\n').map(Number);
  return pid !== undefined && pid > 1 ? { pid, port: port ?? 0 } : undefined;
}
