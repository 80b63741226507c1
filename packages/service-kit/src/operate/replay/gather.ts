import { type Arrived, type Delivery, type EventSource, headOf, parkEvents, type Subscription, Undecodable } from '@jiuzhu/event-log';
import { unitOfWork } from '../../road/unit-of-work.ts';
import type { Runtime } from '../../runtime.ts';

type Gather = { readonly consumer: string; readonly topics: readonly string[]; readonly signal: AbortSignal; readonly onBatch: () => void };

/** Reads the log from its beginning under the replay's name, and keeps what belongs to its streams: nothing is applied yet. */
export function gather(runtime: Runtime, log: EventSource, { consumer, topics, signal, onBatch }: Gather): Subscription {
  const handler = async (deliveries: readonly Delivery[]): Promise<void> => {
    const owners = Map.groupBy(deliveries.flatMap(legible), ({ owner }) => owner);
    for (const [owner, events] of owners) await keep(runtime, consumer, owner, events);
    onBatch();
  };
  return log.subscribe({ group: consumer, topics, handler, signal });
}

/** Of streams that are still to be handed over; their cursors are locked, so that none is while its events are being kept. */
async function keep(runtime: Runtime, consumer: string, owner: string, events: readonly Arrived[]): Promise<void> {
  const text = `select stream from consumer_cursor where consumer = $1 and source = $2 and stream = any($3::text[]) and parked
    order by stream for update`;
  await unitOfWork(runtime, async (tx) => {
    const names = [...new Set(events.map(({ stream }) => stream))];
    const open = await tx.sql<{ stream: string }>('replay-open', text, [consumer, owner, names]);
    const wanted = new Set(open.map(({ stream }) => stream));
    const kept = events.filter(({ stream }) => wanted.has(stream));
    if (kept.length > 0) await parkEvents(tx.connection, consumer, owner, kept);
  });
}

/** What the service's own reading keeps by its place is no part of a stream. */
function legible(record: Delivery): readonly Arrived[] {
  try {
    return [{ ...headOf(record), value: record.value }];
  } catch (fault) {
    if (fault instanceof Undecodable) return [];
    throw fault;
  }
}
