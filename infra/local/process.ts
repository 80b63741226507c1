import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { waitUntil } from './wait-until.ts';

/** A process that has ended but that nobody has waited for yet keeps its number: in a container without an init for ever. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !(process.platform === 'linux' && /\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8')));
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

/**
 * Whether this number, found in a file, is still the program that was started in this folder: it stands in it (Linux), and its command line
 * names the program, and elsewhere also the folder.
 */
export function runsIn(pid: number, folder: string, program: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === 'linux')
      return realpathSync(`/proc/${pid}/cwd`) === folder && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program);
    const command = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(program) && command.includes(folder);
  } catch {
    return false; // gone in between, or another user's: not ours in either case
  }
}

/** Whose child a process is; that of a process that was killed is given to another. */
export function parentOf(pid: number): number | undefined {
  try {
    const parent =
      process.platform === 'linux'
        ? /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]
        : execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return parent === undefined ? undefined : Number(parent);
  } catch {
    return undefined; // gone in between
  }
}

/** Ends a process by one signal after the other, each with its time to work, until it is gone. */
export async function endProcess(pid: number, steps: readonly (readonly [NodeJS.Signals, number])[]): Promise<void> {
  for (const [signal, withinMs] of steps) {
    send(pid, signal);
    send(pid, 'SIGCONT'); // a stopped process hears no other signal until it goes on
    if (await waitUntil(() => !isAlive(pid), withinMs)) return;
  }
  throw new Error(`process ${pid} does not end`);
}

/** A process that is gone already needs no signal. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (fault) {
    if (isAlive(pid)) throw fault;
  }
}
