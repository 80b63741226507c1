import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Attempts } from '../port/attempts.ts';
import type { Subscribe, Subscription } from '../port/event-log.ts';
import { PositionLost } from '../port/faults.ts';
import { LONGEST_PAUSE_MS, pause } from '../port/pause.ts';
import type { Topics } from '../port/topics.ts';
import { untilKnown } from '../port/until-known.ts';
import { bell } from '../bell.ts';
import type { Bell } from '../bell.ts';
import { memberOf } from './member.ts';
import { readOnce } from './reader.ts';
import type { Reading } from './reader.ts';
import type { Weakness } from './weakness.ts';

export type Pace = { readonly leaseMs: number; readonly pollMs: number };

/** Starts reading at once. */
export function subscription(
  pool: Pool,
  topics: Topics,
  pace: Pace,
  weak: Weakness | undefined,
  it: Subscribe,
): { readonly handle: Subscription; readonly bell: Bell } {
  const closing = new AbortController();
  const signal = AbortSignal.any([it.signal, closing.signal]);
  const owner = randomUUID();
  const member = memberOf(pool, { group: it.group, owner, topics: it.topics, leaseMs: pace.leaseMs });
  const woken = bell();
  const reading: Reading = { pool, it, owner, member, weak, signal };
  let progress = performance.now();

  const step = async (attempts: Attempts, lanes: number): Promise<void> => {
    await member.beat(new Map(), true);
    const some = await readOnce(reading, attempts, lanes);
    progress = performance.now();
    if (!some) await woken.wait(Math.min(pace.pollMs, member.every), signal);
  };
  const loop = async (): Promise<void> => {
    const attempts: Attempts = new Map();
    const lanes = await untilKnown(topics, it, signal, (failures) => pause(failures, LONGEST_PAUSE_MS, signal));
    for (let failures = 0; !signal.aborted;) {
      try {
        await step(attempts, lanes);
        failures = 0;
      } catch (fault) {
        it.onFault?.(fault);
        if (fault instanceof PositionLost) throw fault;
        // shorter than half the lease, so that a failing handler does not lose its lanes to one that would fail too
        await pause(failures, pace.leaseMs / 2, signal);
        failures += 1;
      }
    }
  };
  const done = loop().finally(() => member.leave().catch((fault: unknown) => it.onFault?.(fault)));
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.allSettled([done]); // why it ended is told by `done`
  };
  return { handle: { done, close, lastProgressAt: () => progress }, bell: woken };
}
