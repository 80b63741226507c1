import { accept } from '@jiuzhu/kernel';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { reaction } from '@jiuzhu/service-kit';
import { drawnHouseholds } from '../adapters/database/drawn-households.ts';
import { drawn, membersIn } from '../adapters/events/told.ts';
import { lookedAt } from '../domain/assistance/looked-at.ts';
import { withMembers } from '../domain/household/known-household.ts';
import { openingLaw } from '../domain/law/assistance-law.ts';

/** Who stay, and that they are looked at. Who left is registered on the new household's own stream, and has nothing there until they apply. */
export const drawMembersWhenSplit = reaction({
  on: householdSplit,
  subject: drawnHouseholds,
  key: (event) => event.householdId,
  law: openingLaw,
  decide: ({ members, on }, { household, assistance }, { source, today, law }) => {
    const after = withMembers(drawn(household), membersIn(members), { version: source.version, on: today });
    if (!assistance) return accept({ household: after });
    return accept({ household: after, assistance: lookedAt(assistance, { cause: 'members', on: today, happenedOn: on }, law) });
  },
});
