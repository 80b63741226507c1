import { accept } from '@jiuzhu/kernel';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { registered } from '../domain/household/known-household.ts';

/** Where a household lives, and of whom it is. */
export const drawHouseholdWhenRegistered = reaction({
  on: householdRegistered,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, region, settlement, members }, _before, { source, today }) => {
    const of = members.map(({ personId }) => personId);
    return accept(registered({ id: householdId, region, settlement, members: of }, { version: source.version, on: today }));
  },
});
