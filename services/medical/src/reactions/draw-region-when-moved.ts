import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { unknownYet } from '../domain/people/known-household.ts';
import { drawn } from './drawn.ts';

/** The next bill is settled by what holds where it lives now. */
export const drawRegionWhenMoved = reaction({
  on: householdMoved,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, region, settlement, on }, before = unknownYet(householdId, on)) =>
    drawn({ ...before, region, settlement, asOf: on }),
});
