import { readdirSync, readFileSync } from 'node:fs';

/**
 * Megabytes that a process and its children hold, each page shared among them counted once (the proportional share of Linux). Undefined where the
 * system does not say.
 */
export function memoryOf(pid: number): number | undefined {
  try {
    const kilobytes = [pid, ...childrenOf(pid)].reduce((sum, it) => sum + shareOf(it), 0);
    return kilobytes === 0 ? undefined : Math.round(kilobytes / 1024);
  } catch {
    return undefined; // no such files on this system, or not ours to read
  }
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number);
}

/** Of a process that may have ended since it was listed: then of none. */
function parentOf(pid: string): number | undefined {
  try {
    // the name before it, in parentheses, may hold anything but the last one of these
    return Number(/.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

/** Kilobytes; a child that has ended since holds none. */
function shareOf(pid: number): number {
  try {
    return Number(/^Pss: +(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ESRCH' || fault.code === 'ENOENT')) return 0;
    throw fault;
  }
}
