import { PermanentReject } from './faults.ts';
import type { Topic } from './event-log.ts';

/** How many lanes each declared topic has. It never changes, so what was read once stays true. */
export interface Topics {
  ensure(topics: readonly Topic[]): Promise<void>;
  missing(topics: readonly Topic[]): Promise<readonly string[]>;
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
    const asked = [...new Set(names)].toSorted();
    const absent = (): readonly string[] => asked.filter((name) => !known.has(name));
    if (absent().length > 0) known = await it.refresh();
    if (absent().length > 0) throw new PermanentReject(`topic not declared: ${absent().join(', ')}`, 'topic');
    return known;
  };
  const missing: Topics['missing'] = async (topics) => {
    known = await it.refresh();
    for (const { name, lanes } of topics) {
      const found = known.get(name) ?? lanes;
      if (lanes !== undefined && found !== lanes)
        throw new PermanentReject(`topic ${name} has ${String(found)} lanes, not ${String(lanes)}: keys would change their lane`, 'topic');
    }
    return topics.map(({ name }) => name).filter((name) => !known.has(name));
  };
  const ensure: Topics['ensure'] = async (topics) => {
    await it.make(topics);
    await missing(topics);
  };
  return { ensure, missing, lanes };
}
