import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { type Installed, requireKafka } from './find-kafka.ts';
import { environment, javaArguments, type Jvm } from './jvm.ts';
import type { Line } from './lines.ts';

export type Use = {
  /** what it reads from its standard input */
  readonly input?: string;
  readonly jvm?: Jvm;
  readonly signal?: AbortSignal;
};

/** Runs a class of Kafka's own, as its scripts would, and answers what it says; throws where it ends with anything but 0. */
export const kafkaTool = async (line: Line, mainClass: string, args: readonly string[], use: Use = {}): Promise<string> =>
  runTool(await requireKafka(line), mainClass, args, use);

export async function runTool(installed: Installed, mainClass: string, args: readonly string[], use: Use = {}): Promise<string> {
  const words = javaArguments(installed, use.jvm ?? 'quick', tmpdir(), mainClass, args);
  const child = spawn(installed.java, [...words], {
    env: environment(tmpdir()),
    stdio: 'pipe',
    ...(use.signal ? { signal: use.signal } : {}),
  });
  // A tool that ends without reading its input is judged by its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(use.input ?? '');
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  if (code !== 0) throw new Error(`${mainClass} ended with ${String(code)}: ${err}${out}`);
  return out;
}
