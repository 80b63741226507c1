import type { Day } from '@jiuzhu/kernel';

/** One clock a process; a test moves its own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const beijing = 8 * 60 * 60 * 1000;

/** The civil day in Asia/Shanghai: eight hours ahead the whole year since 1991. */
export const dayOf = (instant: Date): Day => new Date(instant.getTime() + beijing).toISOString().slice(0, 10) as Day;

/** The instant at which a day begins in Asia/Shanghai: what a `due_at` column holds when the law counts in days. */
export const startOf = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00Z`) - beijing);
