import { timesFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { allOf, compare, derive } from '@jiuzhu/policy';
import type { Condition, Fact, Finding, Reason } from '@jiuzhu/policy';
import { articles } from '../law/articles.ts';
import type { Snapshot } from '../household/facts.ts';
import { householdIncome } from './income.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { toWeigh } from './monthly.ts';
import { propertyWithinLimits } from './property.ts';
import { memberCount } from './sources.ts';

/**
 * Order 649 Art 9: the household's income per member is below the standard, and its property is within the region's limits. Nothing else is
 * asked: capacity to work, occupation or status are no conditions (民发〔2022〕83号 一(一)).
 */
export const householdEntitlement = (snapshot: Snapshot, law: EntitlementLaw): Finding =>
  allOf([incomeBelowStandard(snapshot, law), propertyWithinLimits(snapshot, law, 'dibao')]);

/** The household's income against the standard for all its members: per member the same verdict, and nothing is divided. */
const incomeBelowStandard = (snapshot: Snapshot, law: EntitlementLaw): Reason => {
  const { incomeComparator, sources } = law;
  const condition: Condition = { code: 'income', article: articles.entitlement, unit: 'fen', standard: sources.standard };
  return compare(condition, incomeToWeigh(snapshot, law, incomeComparator), incomeComparator, standardOf(snapshot, law));
};

export const incomeToWeigh = (snapshot: Snapshot, law: EntitlementLaw, comparator: 'lt' | 'le'): Fact<Fen> =>
  derive([householdIncome(snapshot, law)], ({ total }) => toWeigh(total, comparator));

/** The standard for all members together, by the month. */
const standardOf = (snapshot: Snapshot, { standard }: EntitlementLaw): Fact<Fen> =>
  derive([memberCount(snapshot)], (members) => timesFen(standard[snapshot.household.settlement], members));
