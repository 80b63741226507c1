import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { unknownYet } from '../domain/people/known-household.ts';
import { drawnWith } from './drawn.ts';

/** Whoever joins has what the household has, and whoever leaves has it no more. */
export const drawMembersWhenChanged = reaction({
  on: membersChanged,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, members, on }, before = unknownYet(householdId, on)) => drawnWith(before, members, on),
});
