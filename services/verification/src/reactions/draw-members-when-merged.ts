import { accept } from '@jiuzhu/kernel';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { withMembers } from '../domain/household.ts';
import { registered } from './registered.ts';

/** The one that ended has no members left; its requests and reports stay. */
export const drawMembersWhenMerged = reaction({
  on: householdMerged,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ members, on }, household) => accept(withMembers(registered(household), members, on)),
});
