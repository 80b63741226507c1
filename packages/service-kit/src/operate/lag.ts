import type { EventSource } from '@jiuzhu/event-log';
import { answered } from '../event-log/answered.ts';

/** How many records of each topic a reader has not committed yet. */
export async function lagByTopic(log: EventSource, group: string): Promise<ReadonlyMap<string, bigint>> {
  const topics = new Map<string, bigint>();
  for (const [lane, behind] of await answered(log.lag(group))) {
    const topic = lane.slice(0, lane.lastIndexOf('/'));
    topics.set(topic, (topics.get(topic) ?? 0n) + behind);
  }
  return topics;
}
