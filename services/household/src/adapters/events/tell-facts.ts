import { type Day, type Event } from '@jiuzhu/kernel';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import type { Household } from '../../domain/household.ts';
import { factsBetween } from '../../domain/record-facts.ts';
import { factId, tellFact } from '../../domain/told.ts';

/** What a change of a household says of its facts: nothing, where they stayed what they were. */
export function tellFacts(before: Household | undefined, after: Household, on: Day): readonly Event[] {
  const { made, gone } = factsBetween(before, after);
  if (made.length + gone.length === 0) return [];
  return [factsRecorded({ householdId: after.id, on, facts: made.map(tellFact), superseded: gone.map(factId) })];
}
