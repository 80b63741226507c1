import type { Id } from '@jiuzhu/kernel';
import { dayOf } from '@jiuzhu/service-kit';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Moved } from '../../domain/assistance/assistance-decision.ts';
import { assistedHouseholds, saveMoved } from './assisted-households.ts';
import type { AssistedHousehold } from './assisted-households.ts';

/** Households as the clock sees them: that a day has passed changes nothing that an officer has seen, so that the version stays. */
export const clockedHouseholds: Store<Id<'household'>, AssistedHousehold, Moved, 'AssistanceUnknown'> = {
  ...assistedHouseholds,
  save: (tx, changes) =>
    saveMoved(
      tx,
      changes.map(({ before, ...it }) => ({ ...it, version: before.assistance.version })),
    ),
};

/** Whose review has a deadline that passed, and nobody was told. */
export const reviewsOverdue = async (tx: Tx, now: Date, limit: number): Promise<readonly Id<'household'>[]> => {
  const text = 'select household_id::text as id from assistance where overdue_on < $1 order by overdue_on, household_id limit $2';
  const rows = await tx.sql<{ id: Id<'household'> }>('reviews-overdue', text, [dayOf(now), limit]);
  return rows.map(({ id }) => id);
};
