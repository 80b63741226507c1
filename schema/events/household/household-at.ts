import { field } from '@jiuzhu/event-log';
import { z } from 'zod';

/** Another household at the version that belongs to the same act: who reads both streams can wait for the later one. */
export const householdAt = z.object({ householdId: field.id('household'), version: field.count() });
