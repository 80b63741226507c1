import type { Day } from '@jiuzhu/kernel';

/** Prisma keeps a day as midnight in UTC. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10) as Day;
