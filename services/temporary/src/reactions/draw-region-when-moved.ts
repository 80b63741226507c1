import { accept } from '@jiuzhu/kernel';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { reaction } from '@jiuzhu/service-kit';
import { drawn, households } from '../adapters/database/households.ts';
import { moved } from '../domain/household/known-household.ts';

/** It lives elsewhere; what befell it stays where it happened. */
export const drawRegionWhenMoved = reaction({
  on: householdMoved,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ region, settlement }, household, { source, today }) =>
    accept(moved(drawn(household), { region, settlement }, { version: source.version, on: today })),
});
