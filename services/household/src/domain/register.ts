import type { Day } from '@jiuzhu/kernel';
import type { Household, HouseholdId } from './household.ts';
import { declared, join, type Joining } from './join.ts';
import type { Place } from './statement.ts';
import { type NewId, stated } from './timeline.ts';

/** A household that lives in a place since a day, with its first members. */
export function register(it: {
  readonly id: HouseholdId;
  readonly home: Place;
  readonly joining: readonly Joining[];
  readonly on: Day;
  readonly newId: NewId;
}): Household {
  const { id, home, joining, on, newId } = it;
  const residence = stated({ kind: 'residence', household: id }, home, on, declared, newId);
  const empty: Household = { id, status: 'active', registeredOn: on, people: [], statements: [residence] };
  return joining.reduce((household, one) => join(household, one, on, newId), empty);
}
