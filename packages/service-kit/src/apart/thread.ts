import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { declaredIn } from '../declared-in.ts';
import { poolOf } from '../database/pool.ts';
import { logger } from '../log.ts';
import { runJobs } from '../road/job/run-jobs.ts';
import { faultName } from '../road/together.ts';
import type { Runtime } from '../runtime.ts';
import { bookshelf } from '../standards/bookshelf.ts';
import type { Service } from '../kinds/service.ts';
import type { LivingVault } from '../vault/data-keys.ts';
import type { RoundAsked, RoundDone, ThreadOpening, Wakes } from './told.ts';

/** The entry of the thread in which jobs run that compute much: one round each time it is asked. */
const { module, service: name, databaseUrl, allowIllustrative, instance, leaseMs, logLevel } = workerData as ThreadOpening;

const isService = (it: unknown): it is Service => typeof it === 'object' && it !== null && 'jobs' in it && 'name' in it && it.name === name;
const service = Object.values((await import(module)) as Record<string, unknown>).find(isService);
if (!service || !parentPort) throw new Error(`${module} exports no service ${name}`);

const keyless = new Proxy({} as LivingVault, {
  get: (_, what) => {
    throw new Error(`a thread of jobs holds no keys: it was asked to ${String(what)}`);
  },
});

// who asks goes before it: on Linux the priority is this thread's alone, elsewhere it would be the whole process's
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

let now = new Date(0);
const woken = new Set<Wakes[number]>();
const runtime: Runtime = {
  ...declaredIn(service),
  // one page is read ahead, and of another one part is written while the next is decided
  pool: poolOf(databaseUrl, `${service.name} jobs`, 3, leaseMs),
  vault: keyless,
  clock: { now: () => now },
  paceClock: { now: () => now },
  standards: bookshelf(allowIllustrative),
  log: logger(logLevel, service.name),
  ports: undefined,
  instance,
  leaseMs,
  wake: (what) => void woken.add(what),
};

const round = async (): Promise<RoundDone> => {
  woken.clear();
  try {
    const seen = await runJobs(runtime, ({ apart }) => apart !== undefined);
    return { seen, wakes: [...woken] };
  } catch (fault) {
    return { fault: faultName(fault) };
  }
};

const port = parentPort;
port.on('message', (asked: RoundAsked) => {
  now = new Date(asked.now);
  void round().then((done) => {
    port.postMessage(done);
  });
});
