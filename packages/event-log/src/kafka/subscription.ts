import type { Attempts } from '../port/attempts.ts';
import type { Subscribe, Subscription } from '../port/event-log.ts';
import { PositionLost, Stuck } from '../port/faults.ts';
import { LONGEST_PAUSE_MS, pause } from '../port/pause.ts';
import type { Topics } from '../port/topics.ts';
import { untilKnown } from '../port/until-known.ts';
import type { KafkaClient } from './client.ts';
import { type Pace, readUntilEnd } from './session.ts';
import { stuckTimes } from './settings.ts';

/** Starts reading at once. A consumer that has ended is never started again: a new one takes its place. */
export function subscription(client: KafkaClient, topics: Topics, pace: Pace, it: Subscribe): Subscription {
  const closing = new AbortController();
  const signal = AbortSignal.any([it.signal, closing.signal]);
  const attempts: Attempts = new Map();
  let progress = performance.now();
  let failures = 0;
  let stuck = 0;
  const onIdle = (): void => void (progress = performance.now());
  const onCommit = (): void => {
    onIdle();
    failures = 0;
    stuck = 0;
  };
  const loop = async (): Promise<void> => {
    await untilKnown(topics, it, signal, (times) => pause(times, LONGEST_PAUSE_MS, signal));
    while (!signal.aborted) {
      try {
        await readUntilEnd({ client, it, pace, attempts, signal, onCommit, onIdle });
      } catch (fault) {
        it.onFault?.(fault);
        if (fault instanceof Stuck) stuck += 1;
        if (fault instanceof PositionLost || stuck >= stuckTimes) throw fault;
        await pause(failures, LONGEST_PAUSE_MS, signal);
        failures += 1;
      }
    }
  };
  const done = loop();
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.allSettled([done]); // why it ended is told by `done`
  };
  return { done, close, lastProgressAt: () => progress };
}
