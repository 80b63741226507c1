import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { unknownYet } from '../domain/people/known-household.ts';
import { drawnWith } from './drawn.ts';

/** The one that ended has no members left: what each of them had is theirs no more from that day. */
export const drawMembersWhenMerged = reaction({
  on: householdMerged,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ householdId, members, on }, before = unknownYet(householdId, on)) => drawnWith(before, members, on),
});
