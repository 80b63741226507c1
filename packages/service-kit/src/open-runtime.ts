import type { Kms } from '@jiuzhu/vault';
import type { Logger } from 'pino';
import { type ThreadOfJobs, threadOfJobs } from './apart/thread-of-jobs.ts';
import type { Calls } from './calls.ts';
import { type Clock, systemClock } from './clock.ts';
import { poolOf, usualLeaseMs } from './database/pool.ts';
import { declaredIn } from './declared-in.ts';
import type { Watch } from './database/sql.ts';
import type { Config, Platform, Service } from './kinds/service.ts';
import { reading } from './road/unit-of-work.ts';
import type { Runtime } from './runtime.ts';
import { bookshelf } from './standards/bookshelf.ts';
import { type LivingVault, openLivingVault } from './vault/data-keys.ts';

export type Opening = {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly kms: Kms;
  /** whether values that nobody could confirm may be used: for a demonstration only */
  readonly allowIllustrative?: boolean;
  readonly clock: Clock;
  /** of what partners bear in a minute: the machine's, unless a test is about just that */
  readonly paceClock?: Clock;
  readonly log: Logger;
  readonly calls: Calls;
  readonly instance: string;
  readonly config: Config;
  readonly watch?: Watch;
  readonly onPublished?: (seconds: number) => void;
  /** how long a new data key only reads: as long as other processes of the service take to learn it; none beside this one: 0 */
  readonly keyGraceMs?: number;
  /** how long a process that says nothing keeps what it holds: the streams that it relays, rows and names that it has locked */
  readonly leaseMs?: number;
};

export type Wakes = { outbox(): void; effects(): void; jobs(): void };
export type OpenRuntime = Runtime & {
  readonly vault: LivingVault;
  readonly threadOfJobs: ThreadOfJobs;
  readonly onWake: (wakes: Wakes) => void;
  close(): Promise<void>;
};

/** A service on its database, with its keys and ports: ready to be asked, its loops not yet running. */
export async function openRuntime(service: Service, it: Opening): Promise<OpenRuntime> {
  const { leaseMs = usualLeaseMs } = it;
  const pool = poolOf(it.databaseUrl, service.name, it.poolSize, leaseMs);
  const vault = await openLivingVault(pool, it.kms, service.name, it.keyGraceMs ?? 0);
  let wakes: Wakes | undefined;
  const read: Platform['read'] = (work) => reading(runtime, work);
  const instance = `${service.name}@${it.instance}`;
  const open: Omit<OpenRuntime, 'threadOfJobs'> = {
    ...declaredIn(service),
    pool,
    vault,
    clock: it.clock,
    standards: bookshelf(it.allowIllustrative ?? false),
    paceClock: it.paceClock ?? systemClock,
    log: it.log,
    ports: service.ports(it.config, { calls: it.calls, vault, read }),
    instance,
    leaseMs,
    ...(it.watch ? { watch: it.watch } : {}),
    ...(it.onPublished ? { onPublished: it.onPublished } : {}),
    wake: (what) => wakes?.[what](),
    onWake: (given) => void (wakes = given),
    close: async () => {
      await runtime.threadOfJobs.end();
      await pool.end();
    },
  };
  const { databaseUrl, allowIllustrative = false } = it;
  const opening = { databaseUrl, allowIllustrative, instance, leaseMs, logLevel: it.log.level };
  const runtime: OpenRuntime = { ...open, threadOfJobs: threadOfJobs(open, opening) };
  return runtime;
}
