import { accept } from '@jiuzhu/kernel';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/database/household-files.ts';
import { handedOver } from '../domain/ticket/handed-over.ts';
import { withMembers } from '../domain/household/household.ts';
import { drawn } from './drawn-member.ts';
import { registered } from './registered.ts';

/** Who left is registered on the new household's own stream, and takes along what was sent of them; what was sent of all stays. */
export const drawMembersWhenSplit = reaction({
  on: householdSplit,
  subject: householdFiles,
  key: (event) => event.householdId,
  decide: ({ members, on, into }, file) => {
    const before = registered(file);
    const left = new Set(before.members.map(({ personId }) => personId).filter((id) => !members.some((it) => it.personId === id)));
    const after = { ...file, household: withMembers(before, members.map(drawn), on) };
    return accept(handedOver(after, into.householdId, ({ personId }) => personId !== undefined && left.has(personId)));
  },
});
