import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { endProcess, parentOf, runsIn } from '../local/process.ts';
import type { Installed } from './find-kafka.ts';
import type { NodeFolder } from './folder.ts';
import { environment, javaArguments, type Jvm } from './jvm.ts';

/** The process of one broker. */
export type Broker = {
  readonly pid: number;
  readonly ended: () => boolean;
  /** when all of it is gone, its connections too; whoever asks stays alive until then */
  readonly end: () => Promise<void>;
};

const mainClass = 'kafka.Kafka';

/** In a session of its own: Ctrl-C in the terminal reaches us alone, and we stop the brokers last. */
export function spawnBroker(installed: Installed, folder: NodeFolder, jvm: Jvm): Broker {
  if (existsSync(folder.output)) renameSync(folder.output, `${folder.output}.previous`);
  const output = openSync(folder.output, 'a', 0o600);
  const child = spawn(installed.java, [...javaArguments(installed, jvm, folder.root, mainClass, [folder.properties])], {
    detached: true,
    cwd: folder.root,
    env: environment(folder.root),
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.once('error', () => undefined); // it has no number then, and that is seen below
  if (child.pid === undefined) throw new Error(`${installed.java} cannot be started`);
  writeFileSync(folder.note, `${child.pid} ${process.pid}`);
  child.unref();
  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid,
    ended,
    end: async () => {
      child.ref();
      if (!ended()) await once(child, 'exit');
    },
  };
}

/** The broker that runs in this folder: `looksAfterIt` is the process that started it, while that lives. */
export function runningIn(folder: NodeFolder): { readonly pid: number; readonly looksAfterIt: number | undefined } | undefined {
  if (!existsSync(folder.note)) return undefined;
  const [pid = 0, parent] = readFileSync(folder.note, 'utf8').split(' ').map(Number);
  if (pid < 2 || !runsIn(pid, folder.root, mainClass)) return undefined;
  return { pid, looksAfterIt: parentOf(pid) === parent ? parent : undefined };
}

/** It hands over what it leads and closes its files; whoever takes too long over it is ended. Nothing that was answered is lost by that. */
export const endBroker = (pid: number, graceMs: number): Promise<void> =>
  endProcess(pid, [
    ['SIGTERM', graceMs],
    ['SIGKILL', 10_000],
  ]);
