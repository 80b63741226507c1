import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Half, Order } from './process.ts';

const program = fileURLToPath(new URL('process.ts', import.meta.url));

type Said = {
  readonly ready?: true;
  readonly done?: true;
  readonly sent?: readonly [line: string, n: number, intended: number, committed: number];
  readonly seen?: readonly [lines: readonly string[], numbers: readonly number[], at: number];
  readonly memory?: number;
};

export type Halves = {
  order(order: Order): void;
  /** what was sent and what was seen since this was last asked */
  take(): { readonly sent: readonly NonNullable<Said['sent']>[]; readonly seen: ReadonlyMap<string, number> };
  seenSoFar(): number;
  isDone(): boolean;
  /** MiB of the one that writes and the one that reads */
  memory(): Promise<readonly [number, number]>;
  end(): Promise<void>;
};

/** The two processes, up. */
export async function startHalves(spec: Omit<Half, 'half' | 'instance'>): Promise<Halves> {
  let sent: NonNullable<Said['sent']>[] = [];
  let seen = new Map<string, number>();
  let seenSoFar = 0;
  let done = false;
  const memories: number[] = [];
  const begin = async (half: Half['half']): Promise<ChildProcess> => {
    const child = fork(program, [JSON.stringify({ ...spec, half, instance: half })], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const ready = Promise.withResolvers<undefined>();
    child.once('exit', (code) => {
      ready.reject(new Error(`${half} ended with ${code}`));
    });
    child.on('message', (said: Said) => {
      if (said.ready) ready.resolve(undefined);
      if (said.done) done = true;
      if (said.memory !== undefined) memories.push(said.memory);
      if (said.sent) sent.push(said.sent);
      if (said.seen) {
        const [lines, numbers, at] = said.seen;
        seenSoFar += lines.length;
        for (const [nth, line] of lines.entries()) seen.set(`${line}:${numbers[nth]}`, at);
      }
    });
    await ready.promise;
    return child;
  };
  const reads = await begin('reads');
  const writes = await begin('writes');
  const memoryOf = async (child: ChildProcess): Promise<number> => {
    const before = memories.length;
    child.send({ order: 'memory' });
    while (memories.length === before) await once(child, 'message');
    return memories.at(-1) ?? Number.NaN;
  };
  return {
    order: (order) => {
      done = false;
      writes.send(order);
    },
    take: () => {
      const taken = { sent, seen };
      sent = [];
      seen = new Map();
      return taken;
    },
    seenSoFar: () => seenSoFar,
    isDone: () => done,
    memory: async () => [await memoryOf(writes), await memoryOf(reads)],
    end: async () => {
      for (const child of [writes, reads]) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
    },
  };
}
