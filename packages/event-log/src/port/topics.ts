import { PermanentReject } from './faults.ts';
import type { Topic } from './event-log.ts';

/** How many lanes each declared topic has. It never changes, so what was read once stays true. */
export interface Topics {
  ensure(topics: readonly Topic[]): Promise<void>;
  /** Throws `PermanentReject` with the names that were never declared. */
  lanes(names: Iterable<string>): Promise<ReadonlyMap<string, number>>;
}

/** `refresh` answers what there is, `make` brings about what is missing: the rest is alike for every transport. */
export function topicsBy(it: {
  readonly refresh: () => Promise<ReadonlyMap<string, number>>;
  readonly make: (topics: readonly Topic[]) => Promise<void>;
}): Topics {
  let known: ReadonlyMap<string, number> = new Map();
  const lanes: Topics['lanes'] = async (names) => {
    const asked = new Set(names);
    if (!asked.isSubsetOf(known)) known = await it.refresh();
    const missing = asked.difference(known);
    if (missing.size > 0) throw new PermanentReject(`topic not declared: ${[...missing].toSorted().join(', ')}`);
    return known;
  };
  const ensure: Topics['ensure'] = async (topics) => {
    await it.make(topics);
    known = await it.refresh();
    const other = topics.find((topic) => topic.lanes !== undefined && known.get(topic.name) !== topic.lanes);
    if (other)
      throw new PermanentReject(
        `topic ${other.name} has ${String(known.get(other.name))} lanes, not ${String(other.lanes)}: keys would change their lane`,
      );
  };
  return { ensure, lanes };
}
