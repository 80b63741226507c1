import type { Day } from '@jiuzhu/kernel';
import type { Household } from './household.ts';
import { declared } from './join.ts';
import type { Place } from './statement.ts';
import { changedFrom, type NewId } from './timeline.ts';

/** The household lives elsewhere from a day. Its members' own residences are others, and stay. */
export const move = (household: Household, home: Place, on: Day, newId: NewId): Household => ({
  ...household,
  statements: changedFrom(household.statements, { kind: 'residence', household: household.id }, home, on, declared, newId),
});
