import { type EventLog, follow, type Subscription } from '@jiuzhu/event-log';
import { failpoint } from '../failpoint.ts';
import { consumerOf } from '../road/run-reactions.ts';
import type { Runtime } from '../runtime.ts';

/** Reads what the service reacts to; nothing to read, no subscription. */
export function consume(runtime: Runtime, log: EventLog, signal: AbortSignal): Subscription | undefined {
  const consumer = consumerOf(runtime);
  if (consumer.topics.length === 0) return undefined;
  return follow({ log, consumer, signal, reached: (point) => failpoint(`consumer.${point}`) });
}
