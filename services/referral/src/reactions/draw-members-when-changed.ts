import { accept } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/database/household-files.ts';
import { cross } from '../domain/ferry/cross.ts';
import { ferryRows } from '../domain/ferry/rows.ts';
import { withMembers } from '../domain/household/household.ts';
import { alarmLaw } from '../domain/ferry/alarm.ts';
import { drawn } from './drawn-member.ts';
import { registered } from './registered.ts';

/** Who began school, lost work or was found disabled, and whose household somebody died in: each may lead on. */
export const drawMembersWhenChanged = reaction({
  on: membersChanged,
  subject: householdFiles,
  key: (event) => event.householdId,
  law: alarmLaw,
  decide: ({ members, change, on }, file, { today, newId, lawOn, source }) => {
    const after = withMembers(registered(file), members.map(drawn), on);
    const triggers = change === 'death' ? (['members-changed', 'member-died'] as const) : (['members-changed'] as const);
    const crossing = { triggers, on: today, cause: { type: membersChanged.type, ...source } };
    return accept(cross(file, after, crossing, { rows: ferryRows, newTicket: () => newId('ticket'), lawOn }));
  },
});
