import { accept } from '@jiuzhu/kernel';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdsWithCases } from '../adapters/database/households-with-cases.ts';
import { drawn, membersIn } from '../adapters/events/told.ts';
import { lookedAt } from '../domain/assistance/looked-at.ts';
import { mergedAway } from '../domain/assistance/merged-away.ts';
import { withMembers } from '../domain/household/known-household.ts';
import { mergingLaw } from '../domain/law/assistance-law.ts';
import { changeLettersOf } from '../effects/serve-change-letter.ts';

/** The one that is kept has the members of both, and is looked at; the one that ended has none, and what it was given as a household ends. */
export const drawMembersWhenMerged = reaction({
  on: householdMerged,
  subject: householdsWithCases,
  key: (event) => event.householdId,
  law: mergingLaw,
  decide: ({ members, role, on }, { household, assistance, cases }, { source, today, law, actor }) => {
    const before = drawn(household);
    const after = withMembers(before, membersIn(members), { version: source.version, on: today });
    if (!assistance) return accept({ household: after });
    if (role === 'kept')
      return accept({ household: after, assistance: lookedAt(assistance, { cause: 'members', on: today, happenedOn: on }, law) });
    const { assistance: left, made } = mergedAway(assistance, { on: today, by: actor.id }, law);
    // whoever lived in it until then is written to
    const letters = made ? changeLettersOf({ household: before, cases }, { assistance: left, made }) : [];
    return accept({ household: after, assistance: left, made }, [], letters);
  },
});
