import { accept } from '@jiuzhu/kernel';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/households.ts';
import { withMembers } from '../domain/household/known-household.ts';
import { drawn, membersIn } from '../adapters/told.ts';

/** Who stay. Who left is registered on the new household's own stream. */
export const drawMembersWhenSplit = reaction({
  on: householdSplit,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ members }, household, { source, today }) =>
    accept(withMembers(drawn(household), membersIn(members), { version: source.version, on: today })),
});
