import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { unknownYet } from '../domain/people/known-household.ts';
import { drawnWith } from './drawn.ts';

/** Who left is registered on the new household's own stream. */
export const drawMembersWhenSplit = reaction({
  on: householdSplit,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, members, on }, before = unknownYet(householdId, on)) => drawnWith(before, members, on),
});
