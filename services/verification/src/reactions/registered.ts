import type { Household } from '../domain/household.ts';

/** An event of a household that was never registered: a fault of the stream, which parks it. */
export const registered = (household: Household | undefined): Household => {
  if (household === undefined) throw new Error('an event of a household that is not registered here');
  return household;
};
