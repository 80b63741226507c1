import { accept } from '@jiuzhu/kernel';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/database/household-files.ts';
import { registered } from './registered.ts';

/** The window of where it lives now sees its tickets; whoever has them, and whoever sent them, keep them until they are followed up or sent on. */
export const drawRegionWhenMoved = reaction({
  on: householdMoved,
  subject: householdFiles,
  key: (event) => event.householdId,
  decide: ({ region, settlement, on }, file) => accept({ ...file, household: { ...registered(file), region, settlement, asOf: on } }),
});
