import { accept } from '@jiuzhu/kernel';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { reaction } from '@jiuzhu/service-kit';
import { drawn, households } from '../adapters/database/households.ts';
import { withMembers } from '../domain/household/known-household.ts';

/** The one that is kept has the members of both, and the other none. */
export const drawMembersWhenMerged = reaction({
  on: householdMerged,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ members }, household, { source, today }) => {
    const of = members.map(({ personId }) => personId);
    return accept(withMembers(drawn(household), of, { version: source.version, on: today }));
  },
});
