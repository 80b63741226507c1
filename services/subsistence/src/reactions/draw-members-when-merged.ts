import { accept } from '@jiuzhu/kernel';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/households.ts';
import { withMembers } from '../domain/household/known-household.ts';
import { drawn, membersIn } from '../adapters/told.ts';

/** The one that is kept has the members of both; the one that ended has none. */
export const drawMembersWhenMerged = reaction({
  on: householdMerged,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ members }, household, { source, today }) =>
    accept(withMembers(drawn(household), membersIn(members), { version: source.version, on: today })),
});
