import { accept } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { admissions } from '../adapters/database/households.ts';
import { day, evidence, id, left, relation, residentNumber, traits, version } from '../adapters/input-shapes.ts';
import { beganOf, editable, headed, known, possible } from '../domain/editable.ts';
import { numbered } from '../domain/entrant.ts';
import { memberOf, membersOf } from '../domain/household.ts';
import { changeMember as change } from '../domain/join.ts';
import { tellMembers } from '../domain/told.ts';

/**
 * Relation, hukou, residence, disability, illness, schooling, employment or labour capacity of a member: otherwise from a day, or corrected.
 * One who was registered without an ID number may be given it.
 */
export const changeMember = command({
  allow: { role: ['clerk', 'surveyor'] },
  input: z.object({
    household: id('household'),
    version,
    person: id('person'),
    on: day,
    correction: z.boolean(),
    idNumber: left(residentNumber),
    relation: left(relation),
    traits,
    evidence,
  }),
  subject: admissions,
  key: ({ household, idNumber }) => ({ household, numbers: [idNumber] }),
  decide: ({ version, person, on, correction, idNumber, relation, traits, evidence }, { household, entrant }, ctx) => {
    const stopped =
      editable(household, version, ctx.version()) ??
      known(household, [person], () => ['person']) ??
      possible(on, ctx.today, relation ? beganOf(household, [person]) : memberOf(household, person)?.person.born);
    if (stopped) return stopped;
    const changed = change(household, person, { relation, traits }, { on, correction, evidence }, ctx.newId);
    const now = idNumber && numbered(changed, person, idNumber, entrant);
    if (now?.accepted === false) return now;
    const after = now?.household ?? changed;
    const wrong = headed(membersOf(after), ['relation']);
    if (wrong) return wrong;
    const event = membersChanged({ householdId: household.id, on, change: 'correction', personId: person, members: tellMembers(after) });
    return accept(after, [event]);
  },
});
