import type { Control, Delivery, EventSource, Subscription } from '../port/event-log.ts';
import { headOf } from '../wire/codec.ts';
import type { Arrived } from '../wire/envelope.ts';
import { Undecodable } from '../wire/undecodable.ts';
import { batches } from './batches.ts';
import type { Consumer, Unit } from './consumer.ts';
import { inPairs } from './in-pairs.ts';
import { keepRecords, type Kept } from './parked-records.ts';
import { beat, patienceOf, rest } from './patience.ts';
import { settle } from './settle.ts';
import { settleGaps } from './settle-gaps.ts';

export type Follow<U extends Unit> = {
  readonly log: EventSource;
  readonly consumer: Consumer<U>;
  /** Ends the reading as `close` of what it answers does. */
  readonly signal?: AbortSignal;
  /** Told how far a delivery is: where tests end the process. */
  readonly reached?: (point: 'decoded' | 'before-position') => void;
};

/**
 * Reads the log for one consumer until it is closed: every event applied once and in the order of its stream, whatever is delivered twice, late
 * or to two at once. An event at fault stops its own stream; nothing is passed silently.
 */
export function follow<U extends Unit>({ log, consumer, signal = new AbortController().signal, reached }: Follow<U>): Subscription {
  const { name: group, topics, onFault } = consumer;
  const handler = async (deliveries: readonly Delivery[], control: Control): Promise<void> => {
    const patience = patienceOf(consumer, control);
    const { events, illegible } = sorted(deliveries);
    if (illegible.length > 0) await patience(() => keepRecords(consumer, illegible));
    const behind: Arrived[] = [];
    for (const pair of inPairs(batches(events))) {
      reached?.('decoded');
      behind.push(...(await allOf(pair.map((batch) => settle(consumer, batch, patience)))).flat());
      await beat(control);
    }
    await settleGaps(consumer, behind, patience, (ms) => rest(ms, control));
    reached?.('before-position');
  };
  return log.subscribe({ group, topics, handler, signal, ...(onFault ? { onFault } : {}) });
}

/** Nothing of it still runs when it throws. */
async function allOf<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

function sorted(deliveries: readonly Delivery[]): { readonly events: readonly Arrived[]; readonly illegible: readonly Kept[] } {
  const events: Arrived[] = [];
  const illegible: Kept[] = [];
  for (const record of deliveries) {
    try {
      events.push({ ...headOf(record), value: record.value });
    } catch (fault) {
      if (!(fault instanceof Undecodable)) throw fault;
      illegible.push({ record, reason: fault.message });
    }
  }
  return { events, illegible };
}
