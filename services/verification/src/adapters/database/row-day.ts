import type { Day } from '@jiuzhu/kernel';

/** A day as Prisma writes and reads a `date`: the midnight of UTC. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);
export const dayIn = (date: Date): Day => date.toISOString().slice(0, 10) as Day;
