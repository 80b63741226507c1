import { accept } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { drawn, households } from '../adapters/database/households.ts';
import { withMembers } from '../domain/household/known-household.ts';

/** Who is a member now. */
export const drawMembersWhenChanged = reaction({
  on: membersChanged,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ members }, household, { source, today }) => {
    const of = members.map(({ personId }) => personId);
    return accept(withMembers(drawn(household), of, { version: source.version, on: today }));
  },
});
