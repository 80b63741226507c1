import { accept, reject } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { admissions } from '../adapters/database/households.ts';
import { codes, day, id, newMember, version } from '../adapters/input-shapes.ts';
import { beganOf, countable, editable, possible } from '../domain/editable.ts';
import { identify } from '../domain/entrant.ts';
import { membersOf } from '../domain/household.ts';
import { join } from '../domain/join.ts';
import { tellMembers } from '../domain/told.ts';

/** A birth, a marriage, or somebody who moves in. The household has its head already. */
export const addMember = command({
  allow: { role: 'clerk' },
  input: z.object({ household: id('household'), version, on: day, change: codes(['birth', 'marriage', 'moved-in']), member: newMember }),
  subject: admissions,
  key: ({ household, member }) => ({ household, numbers: [member.idNumber] }),
  decide: ({ version, on, change, member }, { household, entrant }, ctx) => {
    const stopped =
      editable(household, version, ctx.version()) ??
      possible(on, ctx.today, beganOf(household)) ??
      countable(membersOf(household).length + 1, ['member']);
    if (stopped) return stopped;
    const { relation, traits, ...given } = member;
    if (relation === 'head') return reject('TwoHeads', { path: ['member', 'relation'] });
    const who = identify(given, entrant, on, ctx.today, ctx.newId, ['member']);
    if (!who.accepted) return who;
    const { person, known } = who;
    const after = join(household, { person, relation, traits, known }, on, ctx.newId);
    return accept(after, [membersChanged({ householdId: household.id, on, change, personId: person.id, members: tellMembers(after) })]);
  },
});
