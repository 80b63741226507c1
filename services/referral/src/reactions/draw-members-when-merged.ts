import { accept } from '@jiuzhu/kernel';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/household-files.ts';
import { withMembers } from '../domain/household/household.ts';
import { drawn } from './drawn-member.ts';
import { registered } from './registered.ts';

/** The one that ended has no members left; its tickets stay, and whoever has them in hand sees to the family that it became one with. */
export const drawMembersWhenMerged = reaction({
  on: householdMerged,
  subject: householdFiles,
  key: (event) => event.householdId,
  decide: ({ members, on }, file) => accept({ ...file, household: withMembers(registered(file), members.map(drawn), on) }),
});
