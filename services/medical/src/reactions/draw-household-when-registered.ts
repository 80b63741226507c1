import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { unknownYet } from '../domain/people/known-household.ts';
import { drawnWith } from './drawn.ts';

export const drawHouseholdWhenRegistered = reaction({
  on: householdRegistered,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, on, region, settlement, members }, before = unknownYet(householdId, on)) =>
    drawnWith({ ...before, region, settlement }, members, on),
});
