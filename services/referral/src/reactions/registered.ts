import type { HouseholdFile } from '../domain/file.ts';
import type { Household } from '../domain/household/household.ts';

/** An event of a household that was never registered: a fault of the stream, which parks it. */
export const registered = ({ household }: HouseholdFile): Household => {
  if (household === undefined) throw new Error('an event of a household that is not registered here');
  return household;
};
