import type { Fact, Finding } from '@jiuzhu/policy';
import { householdGrant, singlePersonGrant } from './amount.ts';
import type { Grant } from './amount.ts';
import { householdEntitlement } from './entitlement.ts';
import type { Snapshot } from '../household/facts.ts';
import { trialOf } from './judgement.ts';
import type { Judgement, Trial } from './judgement.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { incomeNeeds, propertyNeeds, reportNeeds } from './needs.ts';
import type { Need } from './needs.ts';
import { singlePersonEntitlement } from './single-person.ts';

/**
 * Judges an application for the subsistence allowance. The order in which members and facts were told is of no account, and what is known of
 * somebody who is no member any more does not count.
 */
export const judge = (told: Snapshot, law: EntitlementLaw): Judgement => {
  const snapshot = inOrder(told);
  const whole = householdEntitlement(snapshot, law);
  const asHousehold = trialOf('household', whole);
  const { applicants } = snapshot;
  if (applicants.grain === 'household') return concluded([asHousehold], whole, householdGrant(snapshot, law), snapshot, law);

  const alone = singlePersonEntitlement(snapshot, law, applicants.personId, whole);
  const trials = [asHousehold, trialOf('single-person', alone)];
  return concluded(trials, alone, singlePersonGrant(snapshot, law, applicants.personId), snapshot, law);
};

const concluded = (trials: readonly Trial[], finding: Finding, grant: Fact<Grant>, snapshot: Snapshot, law: EntitlementLaw): Judgement => {
  if (finding.verdict === 'fail') return { class: 'none', trials };
  if (finding.verdict === 'unknown' || !grant.known) return { class: 'undecidable', needs: needsOf(trials, snapshot, law), trials };
  return { class: 'dibao', ...grant.value, trials };
};

/** Everything that is missing, so that it is asked for once. */
const needsOf = (trials: readonly Trial[], snapshot: Snapshot, law: EntitlementLaw): readonly Need[] => {
  const general = [...reportNeeds(snapshot), ...incomeNeeds(snapshot, law), ...propertyNeeds(snapshot)];
  const undecided = new Set(trials.flatMap((it) => it.undecided));
  if (general.length > 0) return general;
  return [
    ...(undecided.has('home-area') ? [{ need: 'area-of-homes' } as const] : []),
    ...(undecided.has('own-income') ? [{ need: 'own-income' } as const] : []),
    ...(undecided.has('single-person-ground') ? [{ need: 'membership' } as const] : []),
    ...(undecided.has('income') || undecided.has('financial-assets') ? [{ need: 'countable-amount' } as const] : []),
  ];
};

const inOrder = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  household: {
    ...snapshot.household,
    members: snapshot.household.members.toSorted((one, other) => (one.personId < other.personId ? -1 : 1)),
    facts: snapshot.household.facts
      .filter(({ personId }) => personId === undefined || snapshot.household.members.some((it) => it.personId === personId))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  },
  ...(snapshot.report ? { report: { ...snapshot.report, sums: snapshot.report.sums.toSorted(byItem) } } : {}),
});

const byItem = (one: { kind: string; item: string }, other: { kind: string; item: string }): number =>
  `${one.kind}.${one.item}` < `${other.kind}.${other.item}` ? -1 : 1;
