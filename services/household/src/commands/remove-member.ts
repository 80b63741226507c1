import { accept } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { households } from '../adapters/database/households.ts';
import { codes, day, id, left, relations, version } from '../adapters/input-shapes.ts';
import { tellFacts } from '../adapters/events/tell-facts.ts';
import { beganOf, editable, headed, known, possible } from '../domain/editable.ts';
import { membersOf } from '../domain/household.ts';
import { leave, related } from '../domain/leave.ts';
import { tellMembers } from '../domain/told.ts';

/** A death, a marriage elsewhere, somebody who moves out, or one who was never a member. With the last member the household ends. */
export const removeMember = command({
  allow: { role: 'clerk' },
  input: z.object({
    household: id('household'),
    version,
    person: id('person'),
    on: day,
    change: codes(['death', 'marriage', 'moved-out', 'correction']),
    newHead: left(id('person')),
    relations: left(relations),
  }),
  subject: households,
  key: ({ household }) => household,
  decide: ({ version, person, on, change, newHead, relations = [] }, household, ctx) => {
    const head = newHead ? [{ person: newHead, relation: 'head' as const }] : [];
    const others = [
      ...relations.filter((it) => it.person !== newHead && it.person !== person),
      ...head.filter((it) => it.person !== person),
    ];
    const concerned = [person, ...others.map((it) => it.person)];
    const stopped =
      editable(household, version, ctx.version()) ??
      known(household, concerned, (at) => [at === 0 ? 'person' : 'relations']) ??
      possible(on, ctx.today, beganOf(household, concerned));
    if (stopped) return stopped;
    const after = related(leave(household, person, change, on, ctx.newId), others, on, ctx.newId);
    const members = membersOf(after);
    const wrong = members.length > 0 ? headed(members, ['newHead']) : undefined;
    if (wrong) return wrong;
    const changed = membersChanged({ householdId: household.id, on, change, personId: person, members: tellMembers(after) });
    return accept(after, [changed, ...tellFacts(household, after, on)]);
  },
});
