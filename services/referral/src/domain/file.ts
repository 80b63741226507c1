import type { Id } from '@jiuzhu/kernel';
import type { Crossing } from './ferry/crossing.ts';
import type { Household } from './household/household.ts';
import type { Ticket } from './ticket/ticket.ts';

/** All that is known here of a household. What programmes told before the household itself was told waits for it. */
export type HouseholdFile = {
  readonly id: Id<'household'>;
  readonly household: Household | undefined;
  readonly waiting: readonly Crossing[];
  readonly tickets: readonly Ticket[];
};

export const emptyFile = (id: Id<'household'>): HouseholdFile => ({
  id,
  household: undefined,
  waiting: [],
  tickets: [],
});
