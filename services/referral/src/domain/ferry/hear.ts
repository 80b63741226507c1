import type { HouseholdFile } from '../file.ts';
import type { Household } from '../household/household.ts';
import { isAlarming } from './alarm.ts';
import { cross, type With } from './cross.ts';
import type { Crossing } from './crossing.ts';

/** A bill below the line of where the household lives: nothing follows from it. */
const isQuiet = ({ left, on }: Crossing, { lawOn }: With): boolean => left !== undefined && !isAlarming(left, lawOn(on));

/** What a programme told of a household: of one that is not known yet it waits, since two owners' events come in no order. */
export const hear = (file: HouseholdFile, crossing: Crossing, it: With): HouseholdFile => {
  if (!file.household) return { ...file, waiting: [...file.waiting, crossing] };
  return isQuiet(crossing, it) ? file : cross(file, file.household, crossing, it);
};

/** The household is known now, and whatever waited for it is heard, each by its own day. */
export const become = (file: HouseholdFile, household: Household, it: With): HouseholdFile =>
  file.waiting.reduce<HouseholdFile>((so, crossing) => hear(so, crossing, it), { ...file, household, waiting: [] });
