import { accept } from '@jiuzhu/kernel';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import type { Household } from '../domain/household.ts';

export const drawHouseholdWhenRegistered = reaction({
  on: householdRegistered,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, on, region, settlement, members }) => {
    const drawn: Household = {
      id: householdId,
      region,
      settlement,
      members,
      obligors: [],
      declared: [],
      ended: false,
      asOf: on,
      sourceVersion: 0,
    };
    return accept(drawn);
  },
});
