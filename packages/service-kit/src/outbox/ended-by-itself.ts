import type { Subscription } from '@jiuzhu/event-log';
import { faultName } from '../road/together.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Resolves when reading ends without having been told to, after a line that says why: what was not read is lost, a topic is gone, the client is stuck.
 * Nothing more would be learnt, and nobody would notice.
 */
export async function endedByItself({ log }: Runtime, consumer: Subscription, stopping: AbortSignal): Promise<void> {
  const [ended] = await Promise.allSettled([consumer.done]);
  if (stopping.aborted) return new Promise(() => undefined);
  const fault = ended.status === 'rejected' ? faultName(ended.reason) : 'ended without a fault';
  log.fatal({ fault }, 'consumer: reading has ended by itself; nothing more is learnt until the process starts anew');
}
