import { accept } from '@jiuzhu/kernel';
import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { unknownYet } from '../domain/people/known-household.ts';
import { withStanding } from '../domain/people/standings.ts';
import { drawn } from './drawn.ts';

/** The margin is a class. Rigid spending is none: whoever is ill in such a household may apply as impoverished by illness. */
export const drawClassWhenRecognised = reaction({
  on: householdRecognised,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, class: of, from, until }, before, { today, source }) =>
    of === 'margin'
      ? drawn(withStanding(before ?? unknownYet(householdId, today), { class: of, since: from, until, told: source }, today))
      : accept(before ?? unknownYet(householdId, today)),
});
