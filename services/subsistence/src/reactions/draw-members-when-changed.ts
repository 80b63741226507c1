import { accept } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdsWithCases } from '../adapters/database/households-with-cases.ts';
import { drawn, membersIn } from '../adapters/events/told.ts';
import { afterMembersChanged } from '../domain/assistance/after-members-changed.ts';
import { recoloured } from '../domain/assistance/recoloured.ts';
import { withMembers } from '../domain/household/known-household.ts';
import { openingLaw } from '../domain/law/assistance-law.ts';
import { afterDeath } from '../domain/procedure/after-death.ts';
import { lettersOf } from '../effects/serve-letter.ts';

/** Who is a member now; what is given is looked at, where somebody was born, died, came or left, and otherwise has its days by the colour that it has now; and what was applied for by somebody who died ends. */
export const drawMembersWhenChanged = reaction({
  on: membersChanged,
  subject: householdsWithCases,
  key: (event) => event.householdId,
  law: openingLaw,
  decide: ({ members, change, personId, on }, { household, assistance, cases: before }, { source, today, law, actor }) => {
    const after = withMembers(drawn(household), membersIn(members), { version: source.version, on: today });
    const act = { on: today, by: actor.id };
    const death = { personId, diedOn: on, left: after.members };
    const cases = change === 'death' ? before.map((it) => afterDeath(it, death, act)) : before;
    const letters = cases.flatMap((it, at) => (it.ended && !before[at]?.ended ? lettersOf(it) : []));
    if (!assistance) return accept({ household: after, cases }, [], letters);
    const changed = { change, personId, happenedOn: on, isLast: members.length === 0 };
    const { assistance: left, made } = afterMembersChanged(assistance, changed, act, law);
    return accept({ household: after, cases, assistance: recoloured(left, drawn(household), after, today), made }, [], letters);
  },
});
