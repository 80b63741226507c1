import type { KafkaClient } from './client.ts';
import { laneOfPlace } from './standing.ts';

/** What a group has not committed yet, per lane of every topic that it has committed in or, in this process, reads. */
export async function lag(client: KafkaClient, group: string, reads: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const places = await client.committed(group);
  const next = new Map(places.map((place) => [laneOfPlace(place), place.next]));
  const topics = new Set([...reads, ...places.map(({ topic }) => topic)]);
  const ends = (await Promise.all([...topics].map((topic) => client.ends(topic)))).flat();
  return new Map(ends.map((it) => [laneOfPlace(it), it.high - (next.get(laneOfPlace(it)) ?? it.low)]));
}
