import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '../wait-until.ts';
import type { Folder } from './folder.ts';

/** What a running server writes about itself into its data folder. */
export type Postmaster = { readonly pid: number; readonly port: number };

/** The live server of this very folder, or undefined: the number in the file may long belong to another process. */
export function findPostmaster(folder: Folder): Postmaster | undefined {
  const noted = notedIn(folder);
  if (noted === undefined || !isServerOf(noted.pid, folder)) return undefined;
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
  const { pid } = left;
  const gone = (): boolean => !isAlive(pid);
  const steps = [
    ['SIGINT', graceMs],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, withinMs] of steps) {
    send(pid, signal);
    send(pid, 'SIGCONT'); // a stopped process hears no other signal until it goes on
    if (await waitUntil(gone, withinMs)) return;
  }
  throw new Error(`process ${pid} does not end`);
}

/** A process that has ended but that nobody has waited for yet keeps its number: in a container without an init for ever. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !(process.platform === 'linux' && /\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8')));
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

const noteOf = (folder: Folder): string => join(folder.cluster, 'postmaster.pid');

function notedIn(folder: Folder): Postmaster | undefined {
  if (!existsSync(noteOf(folder))) return undefined;
  const [pid, , , port] = readFileSync(noteOf(folder), 'utf8').split('\n').map(Number);
  return pid !== undefined && pid > 1 ? { pid, port: port ?? 0 } : undefined;
}

/** A postmaster stands in its data folder (Linux), and is started with its name (everywhere). */
function isServerOf(pid: number, folder: Folder): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === 'linux')
      return realpathSync(`/proc/${pid}/cwd`) === folder.cluster && /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    const command = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(folder.cluster);
  } catch {
    return false; // gone in between, or another user's: not ours in either case
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (fault) {
    if (isAlive(pid)) throw fault;
  }
}
