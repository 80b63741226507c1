import type { Subscribe } from '../port/event-log.ts';
import { Stuck } from '../port/faults.ts';
import type { KafkaClient, Place } from './client.ts';
import { laneOfPlace } from './standing.ts';

/** What may stand still without a word, as every client of Kafka has been seen to. */
export type Watched = {
  readonly it: Subscribe;
  readonly client: KafkaClient;
  readonly leaseMs: number;
  readonly stuckMs: number;
  readonly places: () => readonly Place[];
  readonly silentFor: () => number | undefined;
  readonly movedAt: () => number;
  readonly nothingToMove: () => void;
  readonly end: (fault: unknown) => void;
};

/** A handler that does not beat, and a consumer that brings nothing though there is something, are told as `Stuck`. */
export function watch(on: Watched): { stop(): void } {
  let looking = false;
  const look = async (): Promise<void> => {
    const silent = on.silentFor();
    if (silent !== undefined) {
      if (silent > on.leaseMs) on.end(new Stuck(`a batch of ${on.it.group} has been in hand for ${Math.round(silent)} ms without a beat`));
      return;
    }
    if (performance.now() - on.movedAt() < on.stuckMs) return;
    if (await isBehind(on.client, on.it.group, on.places()))
      on.end(new Stuck(`${on.it.group} has brought nothing for ${on.stuckMs} ms, though there is something to read`));
    else on.nothingToMove();
  };
  const timer = setInterval(
    () => {
      if (looking) return;
      looking = true;
      look()
        .catch((fault: unknown) => on.it.onFault?.(fault))
        .finally(() => (looking = false));
    },
    Math.min(1_000, on.leaseMs / 4, on.stuckMs / 4),
  );
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}

async function isBehind(client: KafkaClient, group: string, places: readonly Place[]): Promise<boolean> {
  const topics = [...new Set(places.map(({ topic }) => topic))];
  if (topics.length === 0) return false;
  const committed = new Map((await client.committed(group, topics)).map((it) => [laneOfPlace(it), it.next]));
  const ends = (await Promise.all(topics.map((topic) => client.ends(topic)))).flat();
  const mine = new Set(places.map(laneOfPlace));
  return ends.some((it) => mine.has(laneOfPlace(it)) && it.high > (committed.get(laneOfPlace(it)) ?? it.low));
}
