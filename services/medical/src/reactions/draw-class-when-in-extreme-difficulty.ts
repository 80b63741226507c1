import { extremeDifficultyConfirmed } from '@jiuzhu/schema/events/subsistence/extreme-difficulty-confirmed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { unknownYet } from '../domain/people/known-household.ts';
import { withStanding } from '../domain/people/standings.ts';
import { drawn } from './drawn.ts';

/** The person alone, from the day of the confirmation. */
export const drawClassWhenInExtremeDifficulty = reaction({
  on: extremeDifficultyConfirmed,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, personId }, before, { today, source }) =>
    drawn(withStanding(before ?? unknownYet(householdId, today), { class: 'tekun', personId, since: today, told: source }, today)),
});
