import type { Day } from '@jiuzhu/kernel';

/** One clock a process; a test moves its own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const beijing = 8 * 60 * 60 * 1000;

const dayMs = 24 * 60 * 60 * 1000;
let asked: { readonly number: number; readonly day: Day } | undefined;

/** The civil day in Asia/Shanghai: eight hours ahead the whole year since 1991. Mostly it is the one that was asked for last. */
export function dayOf(instant: Date): Day {
  const number = Math.floor((instant.getTime() + beijing) / dayMs);
  if (asked?.number !== number) asked = { number, day: new Date(number * dayMs).toISOString().slice(0, 10) as Day };
  return asked.day;
}

/** So many hours later by the clock, at night and on holidays too: what a `due_at` column holds when the law counts in hours. As `Ctx.now` is written. */
export const hoursAfter = (instant: string, hours: number): string => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

/** The instant at which a day begins in Asia/Shanghai: what a `due_at` column holds when the law counts in days. */
export const startOf = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00Z`) - beijing);
