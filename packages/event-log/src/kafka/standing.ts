import { PositionLost } from '../port/faults.ts';
import type { Got, KafkaClient, Place, Position } from './client.ts';

export const laneOfPlace = ({ topic, partition }: Place): string => `${topic}/${partition}`;

/** Where the group stands in the lanes that fell to this reader; `unwritten`: where it has not yet written down that it stands at all. */
export type Standing = { readonly at: Map<string, bigint>; readonly unwritten: readonly Position[] };

/**
 * The client takes whatever is left when what a group had not read was removed, without a word. So it is asked here, at each sharing out of the lanes:
 * a position before the first record that is still kept is `PositionLost`.
 */
export async function standingIn(client: KafkaClient, group: string, places: readonly Place[]): Promise<Standing> {
  const topics = [...new Set(places.map(({ topic }) => topic))];
  if (topics.length === 0) return { at: new Map(), unwritten: [] };
  const committed = new Map((await client.committed(group, topics)).map((it) => [laneOfPlace(it), it.next]));
  const ends = (await Promise.all(topics.map((topic) => client.ends(topic)))).flat();
  const low = new Map(ends.map((it) => [laneOfPlace(it), it.low]));
  const at = new Map(places.map((place) => [laneOfPlace(place), committed.get(laneOfPlace(place)) ?? 0n]));
  for (const [lane, next] of at)
    if (next < (low.get(lane) ?? 0n)) throw new PositionLost(`${group} has not read all of ${lane} that was removed from it`);
  return { at, unwritten: places.filter((place) => !committed.has(laneOfPlace(place))).map((place) => ({ ...place, next: 0n })) };
}

/** The same while reading: a record that does not follow on what was read, though none was left out. */
export function mustFollow(group: string, standing: Standing, got: Got): void {
  const [first] = got.records;
  const at = standing.at.get(laneOfPlace(got));
  if (first && at !== undefined && first.offset > at)
    throw new PositionLost(`${group} has not read ${laneOfPlace(got)} from ${at} to ${first.offset}, and it is not kept`);
}
