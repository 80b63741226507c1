import { bell } from '../bell.ts';
import { deferred } from '../deferred.ts';
import type { Attempts } from '../port/attempts.ts';
import type { Subscribe } from '../port/event-log.ts';
import type { KafkaClient, Place } from './client.ts';
import { gathering } from './gathering.ts';
import { inHand } from './in-hand.ts';
import { type Standing, standingIn } from './standing.ts';
import { watch } from './watch.ts';

export type Pace = {
  /** after how long without a beat a reader is taken for dead */
  readonly leaseMs: number;
  /** after how long without progress, though there is something to read, a consumer is thrown away */
  readonly stuckMs: number;
};

export type Session = {
  readonly client: KafkaClient;
  readonly it: Subscribe;
  readonly pace: Pace;
  readonly attempts: Attempts;
  /** told to close */
  readonly signal: AbortSignal;
  readonly onCommit: () => void;
  /** it lives, and there was nothing */
  readonly onIdle: () => void;
};

/** How long a consumer that is left may take to say goodbye. */
const GOODBYE_MS = 5_000;

/** One consumer object, from its making to its end: resolves when told to close, throws what ended it otherwise. */
export async function readUntilEnd({ client, it, pace, attempts, signal, onCommit, onIdle }: Session): Promise<void> {
  const left = new AbortController();
  const ended = deferred<undefined>();
  const end = (fault: unknown): void => {
    left.abort();
    ended.reject(fault);
  };
  const close = (): void => {
    ended.resolve(undefined);
  };
  let places: readonly Place[] = [];
  let standing: Promise<Standing> = Promise.resolve({ at: new Map(), unwritten: [] });
  const begun = deferred<undefined>();
  let moved = performance.now();
  const moves = (): void => void (moved = performance.now());
  const hand = inHand({
    ...{ it, attempts, leaseMs: pace.leaseMs, signal, left: left.signal },
    onCommit: () => {
      moves();
      onCommit();
    },
  });
  const watching = watch({
    ...{ it, client, ...pace, end },
    places: () => places,
    silentFor: () => hand.silentFor(),
    movedAt: () => moved,
    nothingToMove: moves,
  });
  signal.addEventListener('abort', close);
  if (signal.aborted) close();
  const opening = client.reader({
    ...{ group: it.group, topics: it.topics, leaseMs: pace.leaseMs, onCrash: end },
    onBatch: gathering(async (batch) => {
      try {
        if (!left.signal.aborted) await hand.work(batch, await standing);
      } catch (fault) {
        end(fault);
      }
    }),
    onJoin: (given, commit) => {
      places = given;
      standing = standingIn(client, it.group, given).then(async (found) => {
        await begun.promise;
        // A group that has read nothing yet is behind, and anybody may ask how far: its first place is written down before its first batch.
        if (found.unwritten.length > 0) await commit(found.unwritten).catch(it.onFault);
        return found;
      });
      standing.catch(end);
    },
    onFetch: () => {
      begun.resolve(undefined);
      if (hand.silentFor() === undefined) onIdle();
    },
  });
  opening.catch(end);
  try {
    await ended.promise;
  } finally {
    await goodbye(opening, Math.min(GOODBYE_MS, pace.leaseMs), it);
    left.abort();
    watching.stop();
    signal.removeEventListener('abort', close);
  }
}

/** What of the client's own end hangs or fails changes nothing any more; it is told. */
async function goodbye(opening: ReturnType<KafkaClient['reader']>, withinMs: number, { onFault }: Subscribe): Promise<void> {
  const said = new AbortController();
  const stopping = Promise.allSettled([opening]).then(async ([opened]) => {
    try {
      if (opened.status === 'fulfilled') await opened.value.stop();
    } catch (fault) {
      onFault?.(fault);
    } finally {
      said.abort();
    }
  });
  await Promise.race([stopping, bell().wait(withinMs, said.signal)]);
}
