import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import pg from 'pg';

export type Said = {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  readonly adopted: boolean;
  readonly fault?: string;
};
export type Running = {
  readonly said: Said;
  readonly aloud: () => string;
  readonly child: ChildProcess;
  end(signal: NodeJS.Signals): Promise<void>;
};

/** Starts PostgreSQL from a process of its own, under the words of `before`, and returns what it said. */
export async function startElsewhere(args: readonly string[], before: readonly string[] = []): Promise<Running> {
  const [program = process.execPath, ...rest] = [
    ...before,
    process.execPath,
    fileURLToPath(new URL('starting.ts', import.meta.url)),
    ...args,
  ];
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'pipe'] });
  let aloud = '';
  child.stderr.on('data', (chunk: Buffer) => (aloud += chunk.toString()));
  const line = await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'exit').then(() => [undefined])]);
  if (typeof line[0] !== 'string') throw new Error(`it said nothing: ${aloud}`);
  return {
    said: JSON.parse(line[0]) as Said,
    aloud: () => aloud,
    child,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    },
  };
}

export async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

/** Whether this machine lets us run a program so; a test that cannot says so by being skipped under its name. */
export function permits(...command: readonly string[]): boolean {
  const [program = '', ...args] = command;
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
