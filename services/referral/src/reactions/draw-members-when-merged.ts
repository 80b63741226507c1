import { accept } from '@jiuzhu/kernel';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/database/household-files.ts';
import { handedOver } from '../domain/ticket/handed-over.ts';
import { withMembers } from '../domain/household/household.ts';
import { drawn } from './drawn-member.ts';
import { registered } from './registered.ts';

/** The one that ended has no members left, and its tickets are of the family that it became one with: whoever has them in hand keeps them. */
export const drawMembersWhenMerged = reaction({
  on: householdMerged,
  subject: householdFiles,
  key: (event) => event.householdId,
  decide: ({ members, on, role, other }, file) => {
    const after = { ...file, household: withMembers(registered(file), members.map(drawn), on) };
    return accept(role === 'ended' ? handedOver(after, other.householdId, () => true) : after);
  },
});
