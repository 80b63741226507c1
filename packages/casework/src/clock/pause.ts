import { addWorkingDays, daysBetween, workingDaysBetween } from '@jiuzhu/kernel';
import type { Day, Deadline } from '@jiuzhu/kernel';

/** 补正期间: a paper that only the family can give is missing, from a day on and through the day on which it came. No working day of that time counts. */
export type Pause = { readonly from: Day; readonly until?: Day | undefined };

/** What of the pauses lies after a day and through another. */
const within = (pauses: readonly Pause[], from: Day, to: Day) =>
  pauses.flatMap(({ from: began, until = to }) => {
    const [first, last] = [began > from ? began : from, until < to ? until : to];
    return first < last ? [{ first, last }] : [];
  });

/**
 * The deadline of a period of working days, later by those in which papers were missing: one pause after the other, and none that began when the day had
 * passed, since what was missed stays missed. Where some still are, nobody can say it.
 */
export const dueAfter = (from: Day, count: number, pauses: readonly Pause[]): Deadline => {
  let due = addWorkingDays(from, count);
  let counted = count;
  for (const { from: began, until } of pauses) {
    if (until === undefined || until <= from || began > due.day) continue;
    counted += workingDaysBetween(began > from ? began : from, until).count;
    due = addWorkingDays(from, counted);
  }
  return due;
};

/** How long something took from a day to another, the pauses left out. */
export type Took = { readonly calendarDays: number; readonly workingDays: number; readonly provisional: boolean };

export const tookFrom = (from: Day, to: Day, pauses: readonly Pause[]): Took => {
  const { count, provisional } = workingDaysBetween(from, to);
  const paused = within(pauses, from, to);
  return {
    calendarDays: paused.reduce((left, { first, last }) => left - daysBetween(first, last), daysBetween(from, to)),
    workingDays: paused.reduce((left, { first, last }) => left - workingDaysBetween(first, last).count, count),
    provisional,
  };
};

/** The clock stops, or goes on: told twice, it has done so once. */
export const stopped = (pauses: readonly Pause[], from: Day): readonly Pause[] =>
  pauses.at(-1)?.until === undefined && pauses.length > 0 ? pauses : [...pauses, { from }];
export const resumed = (pauses: readonly Pause[], until: Day): readonly Pause[] =>
  pauses.map((it) => (it.until === undefined ? { ...it, until } : it));
