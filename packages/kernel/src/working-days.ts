import { calendar2024 } from './calendar/2024.ts';
import { calendar2025 } from './calendar/2025.ts';
import { calendar2026 } from './calendar/2026.ts';
import type { CalendarYear } from './calendar/year.ts';
import { addDays, day, weekdayOf, yearOf } from './day.ts';
import type { Day } from './day.ts';

/** A day counted in working days. `provisional`: the count left the years whose holidays are announced, and may move when they are. */
export type Deadline = { readonly day: Day; readonly provisional: boolean };

const years: readonly CalendarYear[] = [calendar2024, calendar2025, calendar2026];
const announced = new Set(years.map((it) => it.year));

const daysOf = (from: Day, to: Day): readonly Day[] => (from === to ? [to] : [from, ...daysOf(addDays(from, 1), to)]);
const onDate = (year: number, date: string): Day => day(`${String(year)}-${date}`);

const off = new Set(years.flatMap(({ year, off }) => off.flatMap(([from, to]) => daysOf(onDate(year, from), onDate(year, to)))));
const worked = new Set(years.flatMap(({ year, worked }) => worked.map((date) => onDate(year, date))));

/** Whether the State Council has announced the holidays of the day's year, as far as this table knows. */
export const isAnnounced = (it: Day): boolean => announced.has(yearOf(it));

const isWorkedAsFarAsKnown = (it: Day): boolean => (weekdayOf(it) <= 5 ? !off.has(it) : worked.has(it));

/**
 * Whether offices work on the day, by the yearly notice of the State Council's General Office. RangeError for a year without a notice in
 * the table: a guess must not look like an answer (`addWorkingDays` gives one, and says so).
 */
export const isWorkingDay = (it: Day): boolean => {
  if (!isAnnounced(it)) throw new RangeError(`the holidays of ${String(yearOf(it))} are not in the table`);
  return isWorkedAsFarAsKnown(it);
};

/** The n-th working day after a day, which itself does not count (Civil Code, article 201); 0 gives the day itself. */
export const addWorkingDays = (from: Day, count: number): Deadline => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('working days are counted in whole numbers from 0');
  let [it, left, provisional] = [from, count, false];
  while (left > 0) {
    it = addDays(it, 1);
    if (isWorkedAsFarAsKnown(it)) left -= 1;
    provisional ||= !isAnnounced(it);
  }
  return { day: it, provisional };
};

/** Working days after `from`, through `to`; `provisional` as above. RangeError when `to` is the earlier. */
export const workingDaysBetween = (from: Day, to: Day): { readonly count: number; readonly provisional: boolean } => {
  if (to < from) throw new RangeError('working days are counted forwards');
  let [it, count, provisional] = [from, 0, false];
  while (it < to) {
    it = addDays(it, 1);
    if (isWorkedAsFarAsKnown(it)) count += 1;
    provisional ||= !isAnnounced(it);
  }
  return { count, provisional };
};

/** The day itself when it is worked, else the next one that is: where a period of calendar days ends on a holiday (Civil Code, article 203). */
export const workingDayFrom = (it: Day): Deadline => {
  if (isWorkedAsFarAsKnown(it)) return { day: it, provisional: !isAnnounced(it) };
  const next = workingDayFrom(addDays(it, 1));
  return { day: next.day, provisional: next.provisional || !isAnnounced(it) };
};
