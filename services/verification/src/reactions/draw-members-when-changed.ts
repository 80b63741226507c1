import { accept } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { withMembers } from '../domain/household.ts';
import { registered } from './registered.ts';

export const drawMembersWhenChanged = reaction({
  on: membersChanged,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ members, on }, household) => accept(withMembers(registered(household), members, on)),
});
