import { mulDiv, timesFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { allOf, anyOf, compare, derive, known } from '@jiuzhu/policy';
import type { Condition, Fact, Finding, Reason } from '@jiuzhu/policy';
import { articles } from '../law/articles.ts';
import { financialItems } from '../household/facts.ts';
import type { CountedItem, FactItem, HouseholdFact, Report, Snapshot } from '../household/facts.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { higher, isCountable, monthly, shown, sumOf } from './monthly.ts';
import { unknownFor } from './needs.ts';
import { isSettled, memberCount, reportIn, sourceOfFact, sourceOfReport } from './sources.ts';

/** The limits of property differ by what the household asks to be recognised as. */
export type PropertyClass = 'dibao' | 'margin';

/** 家庭财产: 57号 Art 14, item by item against the region's limits. Every item is weighed, whatever another one gave. */
export const propertyWithinLimits = (snapshot: Snapshot, law: EntitlementLaw, of: PropertyClass): Finding =>
  allOf([
    financialAssets(snapshot, law, of),
    countWithin('vehicles', 'vehicle', snapshot, law, of),
    anyOf([countWithin('homes', 'home', snapshot, law, of), homeArea(snapshot, law, of)]),
    countWithin('businesses', 'business', snapshot, law, of),
    countWithin('machinery', 'machinery', snapshot, law, of),
  ]);

/** Deposits, securities, insurance, online finance together, against a multiple of a year's standard for all members. */
const financialAssets = (snapshot: Snapshot, law: EntitlementLaw, of: PropertyClass): Reason => {
  const { sources, propertyComparator, standard } = law;
  const yearly = timesFen(standard[snapshot.household.settlement], 12);
  const limit = derive([memberCount(snapshot)], (members): Fen =>
    mulDiv(timesFen(yearly, members), law.financialAssets[of], 10_000, 'down'),
  );
  const condition: Condition = { code: 'financial-assets', article: articles.property, unit: 'fen', standard: sources.financialAssets };
  return compare(condition, financialTotal(snapshot), propertyComparator, limit);
};

const financialTotal = (snapshot: Snapshot): Fact<Fen> => {
  const facts = propertyFacts(snapshot, ...financialItems);
  const report = reportIn(snapshot);
  if (!report.known) return report;
  const total = sumOf(
    financialItems.map((item) => {
      const [own, found] = [propertyFacts(snapshot, item), sumsOf(report.value, item)];
      const declared = sumOf(own.map((it) => monthly(it.amount)));
      return isSettled(own, report.value) ? declared : higher(declared, sumOf(found.map((it) => monthly(it.amount))));
    }),
  );
  const sources = facts.map((it) => sourceOfFact(snapshot.household, it));
  if (!isCountable(total)) return unknownFor([{ need: 'countable-amount' }], ...report.facts, ...sources);
  return known(shown(total), sourceOfReport(report.value), ...sources);
};

const countWithin = (
  name: 'vehicles' | 'homes' | 'businesses' | 'machinery',
  item: CountedItem,
  snapshot: Snapshot,
  law: EntitlementLaw,
  of: PropertyClass,
): Reason => {
  const condition: Condition = { code: name, article: articles.property, unit: 'count', standard: law.sources[name] };
  return compare(condition, countOf(snapshot, item), 'le', law[name][of]);
};

const countOf = (snapshot: Snapshot, item: CountedItem): Fact<number> => {
  const facts = propertyFacts(snapshot, item);
  const sources = facts.map((it) => sourceOfFact(snapshot.household, it));
  const report = reportIn(snapshot);
  if (!report.known) return report;
  if (facts.some((it) => it.count === undefined)) return unknownFor([{ need: 'count-of-property' }], ...report.facts, ...sources);
  const declared = facts.reduce((sum, { count = 0 }) => sum + count, 0);
  const found = sumsOf(report.value, item).reduce((sum, { count }) => sum + count, 0);
  return known(isSettled(facts, report.value) ? declared : Math.max(declared, found), sourceOfReport(report.value), ...sources);
};

/** Several small homes are no wealth: all of them together within the area for each member. */
const homeArea = (snapshot: Snapshot, law: EntitlementLaw, of: PropertyClass): Reason => {
  const limit = derive([memberCount(snapshot)], (members) => members * law.homeArea[of]);
  const condition: Condition = { code: 'home-area', article: articles.property, unit: 'dm2', standard: law.sources.homeArea };
  return compare(condition, areaOf(snapshot), 'le', limit);
};

const areaOf = (snapshot: Snapshot): Fact<number> => {
  const homes = propertyFacts(snapshot, 'home');
  const count = countOf(snapshot, 'home');
  if (!count.known) return count;
  const areas = homes.flatMap(({ area, count: of = 0 }) => (area === undefined ? [] : [{ area, of }]));
  const measured = areas.reduce((sum, it) => sum + it.of, 0);
  if (measured < count.value) return unknownFor([{ need: 'area-of-homes' }], ...count.facts);
  return derive([count], () => areas.reduce((sum, it) => sum + it.area, 0));
};

const propertyFacts = ({ household }: Snapshot, ...items: readonly FactItem[]): readonly HouseholdFact[] =>
  household.facts.filter((it) => it.kind === 'property' && items.includes(it.item));
const sumsOf = ({ sums }: Report, item: FactItem) => sums.filter((it) => it.kind === 'property' && it.item === item);
