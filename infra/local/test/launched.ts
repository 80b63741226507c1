import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from '../program-environment.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const program = (name: string): readonly string[] => [process.execPath, fileURLToPath(new URL(`../${name}`, import.meta.url))];

/** A program of ours in a process of its own: what it says, line by line, and how it ends. */
export type Launched = {
  readonly child: ChildProcess;
  readonly out: readonly string[];
  readonly err: readonly string[];
  /** the address, once it says that it is ready; undefined where it ends before */
  readonly ready: Promise<string | undefined>;
  /** the exit code; null where a signal ended it */
  readonly ended: Promise<number | null>;
};

export function launch([command = '', ...args]: readonly string[], environment: Readonly<Record<string, string>>): Launched {
  const env = { ...programEnvironment(), ...environment };
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err]: [string[], string[]] = [[], []];
  createInterface({ input: child.stderr }).on('line', (line) => err.push(line));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<string | undefined>((up) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      out.push(line);
      if (line.startsWith('ready ')) up(line.slice('ready '.length));
    });
    void ended.then(() => up(undefined));
  });
  return { child, out, err, ready, ended };
}
