import { accept } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/households.ts';
import { withMembers } from '../domain/household/known-household.ts';
import { drawn, membersIn } from '../adapters/told.ts';

export const drawMembersWhenChanged = reaction({
  on: membersChanged,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ members }, household, { source, today }) =>
    accept(withMembers(drawn(household), membersIn(members), { version: source.version, on: today })),
});
