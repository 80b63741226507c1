import type { HouseholdFile } from '../file.ts';
import type { Household } from '../household/household.ts';
import { cross, type With } from './cross.ts';
import type { Crossing } from './crossing.ts';

/** What a programme told of a household: of one that is not known yet it waits, since two owners' events come in no order. */
export const hear = (file: HouseholdFile, crossing: Crossing, it: With): HouseholdFile =>
  file.household ? cross(file, file.household, crossing, it) : { ...file, waiting: [...file.waiting, crossing] };

/** The household is known now, and whatever waited for it is heard, each by its own day. */
export const become = (file: HouseholdFile, household: Household, it: With): HouseholdFile =>
  file.waiting.reduce<HouseholdFile>((so, crossing) => hear(so, crossing, it), { ...file, household, waiting: [] });
