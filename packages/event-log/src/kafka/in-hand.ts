import { type Attempts, deliveries } from '../port/attempts.ts';
import type { Subscribe } from '../port/event-log.ts';
import { pause } from '../port/pause.ts';
import type { Got } from './client.ts';
import { kafkaFault } from './kafka-fault.ts';
import { recOf } from './message.ts';
import { laneOfPlace, mustFollow, type Standing } from './standing.ts';

/** What is being worked on, and when there was last a sign of life. */
export type Hand = {
  /** Resolves when it is committed, or when it is no longer ours to commit: what is not comes again. */
  work(batch: readonly Got[], standing: Standing): Promise<void>;
  /** milliseconds since the handler last beat; undefined with nothing in hand */
  silentFor(): number | undefined;
};

type Holding = {
  readonly it: Subscribe;
  readonly attempts: Attempts;
  readonly leaseMs: number;
  /** told to close: finish what is in hand */
  readonly signal: AbortSignal;
  /** the consumer is no more: whatever is in hand is another's */
  readonly left: AbortSignal;
  readonly onCommit: () => void;
};

export function inHand({ it, attempts, leaseMs, signal, left, onCommit }: Holding): Hand {
  let beaten: number | undefined;

  const work: Hand['work'] = async (batch, standing) => {
    const items = batch.flatMap((got) =>
      got.records.map((read) => ({ lane: laneOfPlace(got), position: read.offset, rec: recOf(got.topic, read) })),
    );
    const [first] = batch;
    if (!first || items.length === 0) return;
    for (const got of batch) mustFollow(it.group, standing, got);
    let held: 'held' | 'to give' | 'lost' = 'held';
    const heard = (fault: unknown): void => {
      const { why } = kafkaFault(fault);
      if (why === 'expelled') held = 'lost';
      if (why === 'rebalancing' && held === 'held') held = 'to give';
    };
    // Not answered is not lost: the commit will tell.
    const beat = async (): Promise<boolean> => {
      if (held === 'lost' || left.aborted) return false;
      beaten = performance.now();
      await first.beat().catch(heard);
      return (held as string) !== 'lost';
    };
    const handled = async (): Promise<boolean> => {
      for (let failures = 0; ; failures += 1) {
        try {
          await it.handler(deliveries(items, attempts), { signal, beat });
          return true;
        } catch (fault) {
          it.onFault?.(fault);
        }
        if (!(await beat()) || held !== 'held') return false;
        await pause(failures, leaseMs / 3, signal);
        if (signal.aborted) return false;
      }
    };
    const places = batch.flatMap((got) => {
      const last = got.records.at(-1);
      return last ? [{ topic: got.topic, partition: got.partition, next: last.offset + 1n }] : [];
    });
    const committed = async (): Promise<boolean> => {
      for (let failures = 0; failures < COMMIT_TRIES && !left.aborted; failures += 1) {
        try {
          await first.commit(places);
          return true;
        } catch (fault) {
          heard(fault);
          if (held !== 'held') return false;
          it.onFault?.(fault);
        }
        await beat();
        await pause(failures, leaseMs / 3, left);
      }
      return false;
    };

    beaten = performance.now();
    try {
      if (!(await handled()) || !(await committed())) return;
      for (const [n, place] of places.entries()) {
        standing.at.set(laneOfPlace(place), place.next);
        batch[n]?.resolve(place.next);
      }
      onCommit();
    } finally {
      beaten = undefined;
    }
  };
  return { work, silentFor: () => (beaten === undefined ? undefined : performance.now() - beaten) };
}

/** A commit that fails is no loss: the batch comes again. */
const COMMIT_TRIES = 5;
