import type { Fact } from '@jiuzhu/schema/events/household/fact.ts';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { absences, excludableItems, ties as knownTies } from '../../domain/household/facts.ts';
import type { HouseholdFact } from '../../domain/household/facts.ts';
import type { KnownHousehold, ToldMember } from '../../domain/household/known-household.ts';

/** An event of a household that was never registered: a fault of the stream, which parks it. */
export const drawn = (household: KnownHousehold | undefined): KnownHousehold => {
  if (household === undefined) throw new Error('an event of a household that is not registered here');
  return household;
};

/** Of each member what this law weighs; who could work is weighed by no class (民发〔2022〕83号 一(一)). An absence for a reason not known here counts as none, and so does what is not known here to tie to the country or to a town. */
export const membersIn = (members: readonly Member[]): readonly ToldMember[] =>
  members.map(({ personId, born, disability, absence, majorIllness, student, labour, employed, ties }) => {
    const reason = absences.find((it) => it === absence?.reason);
    return {
      ...{ personId, born, majorIllness, student, employed },
      ...(labour ? { labour } : {}),
      ...(disability ? { disability } : {}),
      ...(absence && reason ? { absence: { reason, since: absence.since } } : {}),
      ...(ties ? { ties: knownTies.filter((it) => ties.includes(it)) } : {}),
    };
  });

/** A fact as this law calls it: a transfer that the law may leave out of the income by its own name. */
export const factIn = ({ evidence: _, sort, ...fact }: Fact): Omit<HouseholdFact, 'version' | 'recordedOn'> => {
  const named = excludableItems.find((it) => it === sort);
  return fact.item === 'transfer' && named ? { ...fact, item: named } : fact;
};
