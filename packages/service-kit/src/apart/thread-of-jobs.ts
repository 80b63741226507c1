import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { reading } from '../road/unit-of-work.ts';
import type { Runtime } from '../runtime.ts';
import type { RoundDone, ThreadOpening } from './told.ts';

/** The thread in which a service's jobs run that compute much: it is there while one of them runs. */
export type ThreadOfJobs = { round(): Promise<number>; end(): Promise<void> };

const entry = new URL('./thread.ts', import.meta.url);
const running = `select exists (select 1 from kit_job where state = 'running' and name = any($1)) as "any"`;

export function threadOfJobs(runtime: Runtime, opening: Omit<ThreadOpening, 'module' | 'service'>): ThreadOfJobs {
  const { service } = runtime;
  const apart = service.jobs.filter((it) => it.apart !== undefined);
  const names = apart.map((it) => it.name);
  let thread: Worker | undefined;
  const end = async (): Promise<void> => {
    const ending = thread;
    thread = undefined;
    await ending?.terminate();
  };
  const started = (): Worker => {
    thread ??= new Worker(entry, {
      workerData: { ...opening, module: apart[0]?.apart?.href ?? '', service: service.name },
      // a page and what is made of it is let go whole: with room for it, little of it is ever copied
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    });
    return thread;
  };
  return {
    end,
    round: async () => {
      if (names.length === 0) return 0;
      const [row] = await reading(runtime, (tx) => tx.sql<{ any: boolean }>('job-apart-running', running, [names]));
      if (!row?.any) {
        await end();
        return 0;
      }
      const done = await oneRound(started(), runtime.clock.now()).catch(async (fault: unknown) => {
        await end();
        throw fault;
      });
      if ('fault' in done) throw new Error(`thread of jobs: ${done.fault}`);
      for (const what of done.wakes) runtime.wake(what);
      return done.seen;
    },
  };
}

/** A thread that ends, or throws where nobody catches it, has done no round. */
async function oneRound(thread: Worker, now: Date): Promise<RoundDone> {
  const over = new AbortController();
  const { signal } = over;
  const { promise: gone, reject } = Promise.withResolvers<never>();
  thread.once('exit', ended);
  thread.once('error', reject);
  function ended(): void {
    reject(new Error('thread of jobs: it ended'));
  }
  try {
    thread.postMessage({ now: now.getTime() });
    const [done] = (await Promise.race([once(thread, 'message', { signal }), gone])) as [RoundDone];
    return done;
  } finally {
    over.abort();
    thread.off('exit', ended);
    thread.off('error', reject);
  }
}
