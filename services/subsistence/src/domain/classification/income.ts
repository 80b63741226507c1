import { fen } from '@jiuzhu/kernel';
import { derive, known } from '@jiuzhu/policy';
import type { Fact } from '@jiuzhu/policy';
import { excludableItems, incomeItems } from '../household/facts.ts';
import type { FactItem, HouseholdFact, Member, PersonId, Report, Snapshot } from '../household/facts.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { isCountable, less, lower, monthly, nothing, shareOf, sumOf } from './monthly.ts';
import type { Monthly } from './monthly.ts';
import { incomeNeeds, reportNeeds, unknownFor } from './needs.ts';
import { isSettled, reportIn, sourceOfFact, sourceOfReport } from './sources.ts';

/** A figure on the way to the household's income, kept so that an officer can follow the sum. */
export type Part = { readonly code: string; readonly amount: Monthly };
export type Income = { readonly total: Monthly; readonly parts: readonly Part[] };

/** 家庭收入, by the month: 57号 Art 13. What is excluded is left out, what may be deducted is deducted, and less than nothing is nothing. */
export const householdIncome = (snapshot: Snapshot, law: EntitlementLaw): Fact<Income> => {
  const { household } = snapshot;
  const weighed = household.facts.filter((it) => it.kind !== 'property').map((it) => sourceOfFact(household, it));
  const report = reportIn(snapshot);
  const needs = [...reportNeeds(snapshot), ...incomeNeeds(snapshot, law)];
  if (!report.known || needs.length > 0) return unknownFor(needs, ...weighed, ...report.facts);

  const income = incomeFrom(snapshot, report.value, law);
  if (!isCountable(income.total)) return unknownFor([{ need: 'countable-amount' }], ...weighed, ...report.facts);
  return known(income, sourceOfReport(report.value), ...weighed);
};

/** What the person earns alone: for whom the standard is measured by their own income. Found but not declared, it belongs to nobody yet. */
export const ownIncome = (snapshot: Snapshot, law: EntitlementLaw, person: PersonId): Fact<Monthly> => {
  const [household, report] = [householdIncome(snapshot, law), reportIn(snapshot)];
  if (!household.known || !report.known) return household.known ? unknownFor(reportNeeds(snapshot)) : household;
  const items = countedIncome(law).map((item) => factsOf(snapshot, 'income', item));
  const undeclared = countedIncome(law).some(
    (item) => itemIncome(snapshot, report.value, item) > declared(factsOf(snapshot, 'income', item)),
  );
  if (undeclared) return unknownFor([{ need: 'own-income', personId: person }], ...household.facts);
  return derive([household], () => declared(items.flat().filter((it) => it.personId === person)));
};

const incomeFrom = (snapshot: Snapshot, report: Report, law: EntitlementLaw): Income => {
  const items = countedIncome(law).map((item): Part => ({ code: `income.${item}`, amount: itemIncome(snapshot, report, item) }));
  const deductions = law.deductions.map(({ item }): Part => ({ code: `deduction.${item}`, amount: deducted(snapshot, law, item) }));
  const of = (code: string): Monthly => sumOf([...items, ...deductions].filter((it) => it.code === code).map((it) => it.amount));

  // 57号 Art 13(1): the cost of working is deducted from the wage; the other deductions are from the income as a whole
  const wage = less(of('income.wage'), of('deduction.work-cost'));
  const others = sumOf(items.filter((it) => it.code !== 'income.wage').map((it) => it.amount));
  const further = sumOf(deductions.filter((it) => it.code !== 'deduction.work-cost').map((it) => it.amount));
  const total = less(wage + others, further);
  return { total, parts: [...items, ...deductions].filter((it) => it.amount > nothing) };
};

/** The four kinds, and those transfers that nobody has excluded on this day. */
const countedIncome = ({ excludedIncome }: EntitlementLaw): readonly FactItem[] => [
  ...incomeItems,
  ...excludableItems.filter((item) => !excludedIncome.some((it) => it.item === item)),
];

/** A report states a year in whole fen: less than one fen of a year is its rounding, and nothing that was found. */
const itemIncome = (snapshot: Snapshot, report: Report, item: FactItem): Monthly => {
  const facts = factsOf(snapshot, 'income', item);
  const [own, others] = [declared(facts), found(report, item)];
  return isSettled(facts, report) || others < own + monthly(fen(1), 12) ? own : others;
};

const declared = (facts: readonly HouseholdFact[]): Monthly => sumOf(facts.map(({ amount, months }) => monthly(amount, months)));
const found = ({ sums }: Report, item: FactItem): Monthly =>
  sumOf(sums.filter((it) => it.kind === 'income' && it.item === item).map((it) => monthly(it.amount, 12)));

const factsOf = ({ household }: Snapshot, kind: HouseholdFact['kind'], item: FactItem): readonly HouseholdFact[] =>
  household.facts.filter((it) => it.kind === kind && it.item === item);

/** 57号 Art 13, last paragraph: the region's share of what was spent, up to its ceiling. */
const deducted = (snapshot: Snapshot, { deductions, standard }: EntitlementLaw, item: FactItem): Monthly => {
  const { household } = snapshot;
  const spent = declared(factsOf(snapshot, 'spending', item).filter((it) => isDeductible(it, household.members)));
  return sumOf(
    deductions
      .filter((it) => it.item === item)
      .map(({ share, ceiling }) => lower(shareOf(spent, share), shareOf(monthly(standard[household.settlement]), ceiling))),
  );
};

/** The cost of illness and of rehabilitation is deducted 因残疾、患重病: for a member who is disabled or gravely ill, named by the fact. */
const isDeductible = ({ item, personId }: HouseholdFact, members: readonly Member[]): boolean =>
  (item !== 'medical' && item !== 'rehabilitation') ||
  members.some((it) => it.personId === personId && (it.majorIllness || it.disability !== undefined));
