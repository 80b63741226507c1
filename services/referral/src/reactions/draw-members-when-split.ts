import { accept } from '@jiuzhu/kernel';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/household-files.ts';
import { withMembers } from '../domain/household/household.ts';
import { drawn } from './drawn-member.ts';
import { registered } from './registered.ts';

/** Who left is registered on the new household's own stream, and has no ticket yet. */
export const drawMembersWhenSplit = reaction({
  on: householdSplit,
  subject: householdFiles,
  key: (event) => event.householdId,
  decide: ({ members, on }, file) => accept({ ...file, household: withMembers(registered(file), members.map(drawn), on) }),
});
