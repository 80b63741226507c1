import type { StandardEntry, StandardFault } from './standard-file.ts';

/**
 * What of a parameter in a region is in force by the documents known on a day, the earliest first: of two values from the same day the one published later is the
 * correction of the other.
 */
export const inForce = (entries: readonly StandardEntry[], knownOn?: string): readonly StandardEntry[] => {
  const known = entries.filter((it) => knownOn === undefined || it.publishedAt <= knownOn);
  const latest = new Map<string, StandardEntry>();
  for (const it of known) {
    const other = latest.get(it.from);
    if (!other || other.publishedAt < it.publishedAt) latest.set(it.from, it);
  }
  return [...latest.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
};

/**
 * Two values for the same day, of which no document says which holds. A value without an end ends where the next begins, but not when it was published
 * after that next one: such a notice says itself until when it reaches. Checked as of every day on which something was published.
 */
export const overlaps = (entries: readonly StandardEntry[]): readonly StandardFault[] => {
  const twins = entries.filter((it, at) =>
    entries.some((other, before) => before < at && other.from === it.from && other.publishedAt === it.publishedAt),
  );
  const faults = twins.map((it) => fault(it, 'is a second value from the same day, published on the same day'));
  const days = [...new Set(entries.map((it) => it.publishedAt))];
  const clashes = days.flatMap((knownOn) => {
    const list = inForce(entries, knownOn);
    return list.flatMap((it, at) => {
      const next = list[at + 1];
      if (!next) return [];
      if (it.to !== undefined && it.to >= next.from) return [fault(it, `reaches into the value from ${next.from}`)];
      if (it.to === undefined && it.publishedAt > next.publishedAt)
        return [fault(it, `has no end, and was published after the value from ${next.from}`)];
      return [];
    });
  });
  return [...new Map([...faults, ...clashes].map((it) => [`${it.file} ${it.path} ${it.message}`, it])).values()];
};

const fault = (it: StandardEntry, message: string): StandardFault => ({ file: it.file, path: it.path, message });
