import { accept } from '@jiuzhu/kernel';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { reaction } from '@jiuzhu/service-kit';
import { drawn, households } from '../adapters/database/households.ts';
import { withMembers } from '../domain/household/known-household.ts';

/** Who stay. Who left is registered on the new household's own stream. */
export const drawMembersWhenSplit = reaction({
  on: householdSplit,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ members }, household, { source, today }) => {
    const of = members.map(({ personId }) => personId);
    return accept(withMembers(drawn(household), of, { version: source.version, on: today }));
  },
});
