import { accept } from '@jiuzhu/kernel';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { registered } from '../domain/household/known-household.ts';
import { membersIn } from '../adapters/events/told.ts';

export const drawHouseholdWhenRegistered = reaction({
  on: householdRegistered,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, region, settlement, members }, _before, { source, today }) =>
    accept(registered({ id: householdId, region, settlement, members: membersIn(members) }, { version: source.version, on: today })),
});
