import { accept } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import { notIndexed } from '../domain/people/class-periods.ts';
import { withMembers } from '../domain/people/known-household.ts';
import type { KnownHousehold } from '../domain/people/known-household.ts';
import { indexPatients } from '../effects/index-patients.ts';

/** The picture as it is now; and whoever has a class, and cannot be found by a bill yet, is asked for where household says they live. */
export const drawn = (household: KnownHousehold) => {
  const persons = notIndexed(household);
  const { id: householdId, region } = household;
  const asked = region === undefined || persons.length === 0 ? [] : [indexPatients({ householdId, region, persons: [...persons] })];
  return accept(household, [], asked);
};

/** The same with those who are its members from a day on, as household tells them. */
export const drawnWith = (household: KnownHousehold, members: readonly { readonly personId: Id<'person'> }[], on: Day) =>
  drawn(
    withMembers(
      household,
      members.map(({ personId }) => personId),
      on,
    ),
  );
