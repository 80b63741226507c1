import { accept } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { drawnHouseholds } from '../adapters/drawn-households.ts';
import { drawn, membersIn } from '../adapters/told.ts';
import { afterMembersChanged } from '../domain/assistance/after-members-changed.ts';
import { withMembers } from '../domain/household/known-household.ts';
import { openingLaw } from '../domain/law/assistance-law.ts';

/** Who is a member now; and what is given is looked at, where somebody was born, died, came or left. */
export const drawMembersWhenChanged = reaction({
  on: membersChanged,
  subject: drawnHouseholds,
  key: (event) => event.householdId,
  law: openingLaw,
  decide: ({ members, change, personId, on }, { household, assistance }, { source, today, law, actor }) => {
    const after = withMembers(drawn(household), membersIn(members), { version: source.version, on: today });
    if (!assistance) return accept({ household: after });
    const changed = { change, personId, happenedOn: on, isLast: members.length === 0 };
    return accept({ household: after, ...afterMembersChanged(assistance, changed, { on: today, by: actor.id }, law) });
  },
});
