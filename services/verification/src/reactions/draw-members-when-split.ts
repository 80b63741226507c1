import { accept } from '@jiuzhu/kernel';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { withMembers } from '../domain/household.ts';
import { registered } from './registered.ts';

/** Who left is registered on the new household's own stream. */
export const drawMembersWhenSplit = reaction({
  on: householdSplit,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ members, on }, household) => accept(withMembers(registered(household), members, on)),
});
