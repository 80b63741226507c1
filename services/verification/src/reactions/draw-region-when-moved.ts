import { accept } from '@jiuzhu/kernel';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { registered } from './registered.ts';

/** Whoever is competent where it lives now sees what was verified before. */
export const drawRegionWhenMoved = reaction({
  on: householdMoved,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ region, settlement, on }, household) => accept({ ...registered(household), region, settlement, asOf: on }),
});
