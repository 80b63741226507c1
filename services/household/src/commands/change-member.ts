import { accept } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { households } from '../adapters/database.ts';
import { beganOf, editable, headed, known, possible } from '../domain/editable.ts';
import { memberOf, membersOf } from '../domain/household.ts';
import { changeMember as change } from '../domain/join.ts';
import { tellMembers } from '../domain/told.ts';
import { day, evidence, id, left, relation, traits, version } from '../adapters/input-shapes.ts';

/** Relation, hukou, residence, disability, illness, schooling, employment or labour capacity of a member: otherwise from a day, or corrected. */
export const changeMember = command({
  allow: { role: ['clerk', 'surveyor'] },
  input: z.object({
    household: id('household'),
    version,
    person: id('person'),
    on: day,
    correction: z.boolean(),
    relation: left(relation),
    traits,
    evidence,
  }),
  subject: households,
  key: ({ household }) => household,
  decide: ({ version, person, on, correction, relation, traits, evidence }, household, ctx) => {
    const stopped =
      editable(household, version, ctx.version()) ??
      known(household, [person], () => ['person']) ??
      possible(on, ctx.today, relation ? beganOf(household, [person]) : memberOf(household, person)?.person.born);
    if (stopped) return stopped;
    const after = change(household, person, { relation, traits }, { on, correction, evidence }, ctx.newId);
    const wrong = headed(
      membersOf(after).map((it) => it.relation),
      ['relation'],
    );
    if (wrong) return wrong;
    const event = membersChanged({ householdId: household.id, on, change: 'correction', personId: person, members: tellMembers(after) });
    return accept(after, [event]);
  },
});
