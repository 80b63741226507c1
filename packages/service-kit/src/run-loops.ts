import type { EventLog } from '@jiuzhu/event-log';
import type { PoolClient } from 'pg';
import { signHead } from './audit/head.ts';
import { sealOnce } from './audit/seal.ts';
import { dayOf } from './clock.ts';
import { loop } from './loop.ts';
import type { OpenRuntime } from './open-runtime.ts';
import { cleanOnce } from './outbox/clean.ts';
import { consume } from './outbox/consume.ts';
import { endedByItself } from './outbox/ended-by-itself.ts';
import { relayOnce } from './outbox/relay.ts';
import { effectRunner } from './road/effect-runner.ts';
import { releaseLeases } from './road/run-effect.ts';
import { runJobs } from './road/job/run-jobs.ts';
import { runTimer } from './road/run-timer.ts';

/** Well within the time for which a new data key only reads. */
const keysEveryMs = 2_000;
const cleanEveryMs = 60_000;

export type Pace = {
  /** how often clocks, effects and jobs are looked at when nothing wakes them */
  readonly tickMs: number;
  /** how long the outbox keeps what was published */
  readonly outboxKeepHours: number;
};

export type Loops = {
  /** resolves when reading ends by itself; never where there is nothing to read */
  readonly readingEnded: Promise<void>;
  stop(): Promise<void>;
};

/** Relay, consumer, effects, timers, jobs, sealer and cleaner of one service, until stopped: intake first, then what is in hand. */
export async function runLoops(runtime: OpenRuntime, log: EventLog, { tickMs, outboxKeepHours }: Pace): Promise<Loops> {
  const stopping = new AbortController();
  await releaseLeases(runtime);
  const sender = ownConnection(runtime);
  const relay = loop(
    'relay',
    runtime,
    (signal) => sender.use((connection) => relayOnce(runtime, connection, log, signal)),
    Math.min(tickMs, 250),
  );
  const performing = effectRunner(runtime);
  const effects = loop('effects', runtime, performing.round, tickMs);
  const jobs = loop('jobs', runtime, () => runJobs(runtime, ({ apart }) => !apart), tickMs);
  const apart = loop('jobs apart', runtime, () => runtime.threadOfJobs.round(), tickMs);
  const timers = loop('timers', runtime, () => runTimers(runtime), tickMs);
  const keys = loop('keys', runtime, () => runtime.vault.refresh().then(() => 0), keysEveryMs);
  const clean = loop('clean', runtime, () => cleanOnce(runtime, outboxKeepHours), cleanEveryMs);
  const seal = sealing(runtime, tickMs);
  const wakeJobs = (): void => {
    jobs.wake();
    apart.wake();
  };
  runtime.onWake({ outbox: relay.wake, effects: effects.wake, jobs: wakeJobs });
  const consumer = consume(runtime, log, stopping.signal);
  return {
    readingEnded: consumer ? endedByItself(runtime, consumer, stopping.signal) : new Promise(() => undefined),
    stop: async () => {
      stopping.abort();
      await consumer?.close();
      await Promise.all([timers, effects, jobs, apart, seal, keys, clean].map((it) => it.stop()));
      await performing.ended();
      await relay.stop();
      sender.giveUp();
    },
  };
}

async function runTimers(runtime: OpenRuntime): Promise<number> {
  let done = 0;
  for (const timer of runtime.service.timers) done += await runTimer(runtime, timer);
  return done;
}

function sealing(runtime: OpenRuntime, tickMs: number) {
  let signed = '';
  const round = async (): Promise<number> => {
    const sealed = await sealOnce(runtime);
    const today = dayOf(runtime.clock.now());
    if (signed !== today && (await signHead(runtime))) signed = today;
    return sealed;
  };
  return loop('seal', runtime, round, tickMs);
}

/**
 * One connection kept over the rounds, since the relay's locks are its session's; a broken one is given up, and its locks with it. Who hangs would
 * hold them for ever: the server ends a session that has said nothing for longer than a batch may take to be sent, and another takes over.
 */
function ownConnection({ pool, leaseMs }: OpenRuntime) {
  let kept: PoolClient | undefined;
  // never back into the pool: it would be ended there for its silence
  const giveUp = (): void => {
    kept?.release(true);
    kept = undefined;
  };
  const connected = async (): Promise<PoolClient> => {
    const connection = await pool.connect();
    await connection.query(`select set_config('idle_session_timeout', $1, false)`, [String(leaseMs)]);
    return connection;
  };
  return {
    giveUp,
    use: async <T>(round: (connection: PoolClient) => Promise<T>): Promise<T> => {
      kept ??= await connected();
      try {
        return await round(kept);
      } catch (fault) {
        giveUp();
        throw fault;
      }
    },
  };
}
