import { addDays, type Day, type RegionCode } from '@jiuzhu/kernel';
import type { Parameter, StandardBook, StandardEntry } from '@jiuzhu/policy';
import { inForce, winnerOf } from './in-force.ts';

/** A value that ends, after which its own region has written nothing more. */
export type Lapsing = {
  readonly entry: StandardEntry;
  readonly lastDay: Day;
  /** what another region wrote for the day after, where it reaches; without it nothing binds from then on */
  readonly after?: StandardEntry;
};

/** What binds a place today and ends within so many days, the first to end first. */
export const lapsing = (
  book: StandardBook,
  parameters: Iterable<Parameter<unknown>>,
  region: RegionCode,
  today: Day,
  within: number,
): readonly Lapsing[] => {
  const horizon = addDays(today, within);
  const found = [...parameters].flatMap((parameter): Lapsing[] => {
    const on = (day: Day) => inForce(book, parameter, { parameter: parameter.id, region, day }, today);
    return on(today).levels.flatMap(({ wins, entry }): Lapsing[] => {
      if (!wins || entry?.to === undefined || entry.to > horizon) return [];
      const next = on(addDays(entry.to, 1));
      if (next.levels.some((it) => it.region === entry.region && it.entry)) return [];
      const after = winnerOf(next);
      return [{ entry, lastDay: entry.to, ...(after ? { after } : {}) }];
    });
  });
  return found.sort((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
};
