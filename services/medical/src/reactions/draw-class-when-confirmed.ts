import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { unknownYet } from '../domain/people/known-household.ts';
import { withStanding } from '../domain/people/standings.ts';
import { drawn } from './drawn.ts';

/** One is helped from the day of the confirmation, though the allowance is paid from the month after. */
export const drawClassWhenConfirmed = reaction({
  on: assistanceConfirmed,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, personId, class: of }, before, { today, source }) =>
    drawn(withStanding(before ?? unknownYet(householdId, today), { class: of, personId, since: today, told: source }, today)),
});
