import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from '../local/program-environment.ts';

const program = fileURLToPath(new URL('../local/start.ts', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The whole of jiuzhu as `npm start` starts it, in a process that may be killed. */
export type Instance = {
  readonly url: string;
  readonly child: ChildProcess;
  /** resolves when the process is gone, however it went */
  readonly gone: Promise<void>;
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
};

export async function startInstance(dataDir: string, port: number, failpoint?: string): Promise<Instance | 'died at start'> {
  const env = {
    ...programEnvironment(),
    HOME: dataDir,
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'error',
    ...(failpoint ? { FAILPOINT: failpoint } : {}),
  };
  const child = spawn(process.execPath, [program], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const gone = once(child, 'exit').then(() => undefined);
  const url = await new Promise<string | undefined>((up) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      if (line.startsWith('ready ')) up(line.slice('ready '.length));
    });
    void gone.then(() => up(undefined));
  });
  if (url === undefined) {
    if (child.signalCode === 'SIGKILL') return 'died at start';
    throw new Error(`the instance ended with ${child.exitCode}: ${said.join('\n')}`);
  }
  return {
    url,
    child,
    gone,
    kill: () => void child.kill('SIGKILL'),
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
