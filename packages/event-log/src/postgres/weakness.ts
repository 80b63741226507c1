import { grouped } from '../grouped.ts';
import type { Item } from './read.ts';

/**
 * Makes the embedded log as weak as Kafka may be, on purpose; each figure is a probability below 1. A reader that stands this stands Kafka.
 * The same seed draws the same sequence.
 */
export type Weaknesses = {
  readonly seed: number;
  /** a record is delivered a second time, later in its lane's batch */
  readonly duplicate?: number;
  /** a handled batch is not committed, and comes again */
  readonly redeliver?: number;
  /** a lane's part of a batch ends early, anywhere */
  readonly cut?: number;
  /** a lane is taken away between handling and commit */
  readonly loseLease?: number;
  /** a lane is not seen this time, while others are */
  readonly delayLane?: number;
};

export interface Weakness {
  batch(items: readonly Item[]): readonly Item[];
  redelivers(): boolean;
  losesLease(): boolean;
}

export function weakness(it: Weaknesses): Weakness {
  const draw = drawing(it.seed);
  const happens = (probability = 0): boolean => draw() < probability;
  const lane = (items: readonly Item[]): readonly Item[] => {
    if (happens(it.delayLane)) return [];
    const kept = happens(it.cut) ? items.slice(0, 1 + Math.floor(draw() * items.length)) : items;
    return [
      ...kept.flatMap((item) => (happens(it.duplicate) && draw() < 0.5 ? [item, item] : [item])),
      ...kept.filter(() => happens((it.duplicate ?? 0) / 2)),
    ];
  };
  return {
    batch: (items) => [...grouped(items, (item) => item.lane).values()].flatMap(lane),
    redelivers: () => happens(it.redeliver),
    losesLease: () => happens(it.loseLease),
  };
}

/** mulberry32: 32 bits of state are enough for a test. */
function drawing(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}
