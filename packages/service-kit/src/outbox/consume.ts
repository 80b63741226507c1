import { setTimeout as pause } from 'node:timers/promises';
import { batches, type Control, decode, type Delivery, type Envelope, type EventLog, type Subscription, topicOf } from '@jiuzhu/event-log';
import { failpoint } from '../failpoint.ts';
import { park, reactor } from '../road/run-reactions.ts';
import type { Runtime } from '../runtime.ts';

/** How long an event whose predecessor has not come may wait before its stream is parked: a sender that died in the middle comes back. */
const gapWaits = [50, 200, 1000];

/** Reads what the service reacts to; nothing to read, no subscription. */
export function consume(runtime: Runtime, log: EventLog, signal: AbortSignal): Subscription | undefined {
  const topics = [...new Set(runtime.service.reactions.map(({ it }) => topicOf(it.on.owner)))];
  if (topics.length === 0) return undefined;
  const react = reactor(runtime);
  const handler = async (deliveries: readonly Delivery[], control: Control): Promise<void> => {
    for (const some of inPairs(batches(readable(runtime, deliveries)))) {
      failpoint('consumer.decoded');
      await allOf(some.map(async (batch) => settleGaps(runtime, react, await react(batch))));
      if (!(await control.beat())) throw new Error('the lanes went to another reader');
    }
    failpoint('consumer.before-position');
  };
  const onFault = (fault: unknown): void =>
    runtime.log.warn({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'consumer: tried again');
  return log.subscribe({ group: runtime.service.name, topics, handler, signal, onFault });
}

/** Two at once where they have no stream in common: one is decided while the database works on the other. */
export function inPairs(all: readonly (readonly Envelope[])[]): readonly (readonly (readonly Envelope[])[])[] {
  const pairs: (readonly Envelope[])[][] = [];
  for (const batch of all) {
    const [first, second] = pairs.at(-1) ?? [];
    const streams = new Set(batch.map(({ stream }) => stream));
    if (first && !second && first.every(({ stream }) => !streams.has(stream))) pairs.at(-1)?.push(batch);
    else pairs.push([batch]);
  }
  return pairs;
}

/** Nothing of it still runs when it throws. */
async function allOf(work: readonly Promise<void>[]): Promise<void> {
  for (const it of await Promise.allSettled(work)) if (it.status === 'rejected') throw it.reason;
}

/** Bytes that are no event of ours have no stream to park: they are said aloud, with their place, and passed. */
function readable(runtime: Runtime, deliveries: readonly Delivery[]): readonly Envelope[] {
  return deliveries.flatMap((delivery) => {
    try {
      return [decode(delivery)];
    } catch (fault) {
      runtime.log.error({ lane: delivery.lane, position: String(delivery.position), fault: String(fault) }, 'consumer: not an event');
      return [];
    }
  });
}

async function settleGaps(runtime: Runtime, react: ReturnType<typeof reactor>, gaps: readonly Envelope[]): Promise<void> {
  let open = gaps;
  for (const wait of gapWaits) {
    if (open.length === 0) return;
    await pause(wait);
    open = await react(open);
  }
  for (const envelope of open) await park(runtime, envelope, 'gap');
}
