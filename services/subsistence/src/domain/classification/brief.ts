import type { Day } from '@jiuzhu/kernel';
import { absences, disabilityKinds, ties } from '../household/facts.ts';
import type { HouseholdFact, Member, PersonId, Report } from '../household/facts.ts';
import type { Snapshot } from '../household/snapshot.ts';
import { careForms, childProgrammes, incapacities, obligorAids } from '../household/survey.ts';
import type { Survey } from '../household/survey.ts';
import { monthly } from './monthly.ts';
import type { Monthly } from './monthly.ts';
import { firstCounted, firstFinancial, placeOf } from './places.ts';

/**
 * A household in brief: all that any class weighs, in numbers, so that a region of a million is judged in seconds. Members stand in the order of
 * their ids and are named by their place; days are numbers that compare as the days do; what does not apply is -1. It follows from the snapshot
 * alone, and from no law: a standard that moves needs no new one.
 */
export type Brief = {
  readonly settlement: 'urban' | 'rural';
  readonly membersOn: DayNumber;
  readonly members: readonly BriefMember[];
  readonly facts: readonly BriefFact[];
  readonly report: BriefReport | undefined;
  readonly survey: BriefSurvey | undefined;
};

/** 20261127 */
export type DayNumber = number;
export const dayNumber = (it: Day): DayNumber => Number(it.slice(0, 4)) * 10_000 + Number(it.slice(5, 7)) * 100 + Number(it.slice(8, 10));

export type BriefMember = {
  readonly born: DayNumber;
  readonly knownSince: DayNumber;
  /** by its place in `disabilityKinds` */
  readonly disability: number;
  readonly grade: number;
  readonly majorIllness: boolean;
  readonly student: boolean;
  /** by its place in `absences` */
  readonly absence: number;
  readonly absentSince: DayNumber;
  /** places in `ties`, as bits */
  readonly ties: number;
};

export type BriefFact = {
  /** -1: the household's as a whole */
  readonly member: number;
  readonly place: number;
  /** income and spending by the month, -1 where the period is not told; money in fen; things by their number, -1 where it is not told */
  readonly amount: Monthly;
  readonly asOf: DayNumber;
  /** of homes, square decimetres */
  readonly area: number;
  /** when an officer settled it with evidence */
  readonly correctedOn: DayNumber;
};

export type BriefReport = {
  readonly on: DayNumber;
  readonly validUntil: DayNumber;
  readonly complete: boolean;
  readonly lacksAuthorisation: boolean;
  readonly recordsDeath: boolean;
  /** by place, each once */
  readonly found: readonly { readonly place: number; readonly amount: Monthly }[];
};

export type BriefSurvey = {
  readonly obligors: readonly BriefObligor[];
  /** by member: how many of six fail, -1 where it was not assessed; which programme a child's guardian chose; where the person is cared for */
  readonly selfCare: readonly number[];
  readonly childProgramme: readonly number[];
  readonly careForm: readonly number[];
};

export type BriefObligor = {
  readonly of: number;
  /** who of the household it is, or -1 */
  readonly member: number;
  readonly born: DayNumber;
  readonly aid: number;
  readonly incapacity: number;
  readonly disability: number;
  readonly grade: number;
  readonly income: number;
  readonly propertyWithin: boolean;
};

/** The ids of the members in the order in which a brief names them. */
export const personsIn = ({ household }: Snapshot): readonly PersonId[] => household.members.map(({ personId }) => personId).toSorted();

export const briefOf = (snapshot: Snapshot): Brief => {
  const { household, report, survey } = snapshot;
  const persons = personsIn(snapshot);
  const facts = household.facts.flatMap((it): BriefFact[] => {
    const member = it.personId === undefined ? -1 : persons.indexOf(it.personId);
    // of somebody who is no member any more nothing counts
    return it.personId !== undefined && member < 0 ? [] : [factOf(it, member)];
  });
  return {
    settlement: household.settlement,
    membersOn: dayNumber(household.membersOn),
    members: household.members.toSorted((one, other) => (one.personId < other.personId ? -1 : 1)).map(memberOf),
    facts,
    report: report && reportOf(report),
    survey: survey && surveyOf(survey, persons),
  };
};

const memberOf = ({ born, knownSince, disability, majorIllness, student, absence, ties: to = [] }: Member): BriefMember => ({
  born: dayNumber(born),
  knownSince: dayNumber(knownSince),
  ...certificateOf(disability),
  majorIllness,
  student,
  absence: absence ? absences.indexOf(absence.reason) : -1,
  absentSince: absence ? dayNumber(absence.since) : -1,
  ties: to.reduce((bits, it) => bits | (1 << ties.indexOf(it)), 0),
});

const certificateOf = (it: Member['disability']): { disability: number; grade: number } => ({
  disability: it ? disabilityKinds.indexOf(it.kind) : -1,
  grade: it ? it.grade : -1,
});

const factOf = ({ item, amount, months = 0, count, area, asOf, source, recordedOn }: HouseholdFact, member: number): BriefFact => {
  const place = placeOf[item];
  const periodic = months >= 1 && months <= 12 ? monthly(amount, months) : -1;
  return {
    member,
    place,
    amount: place < firstFinancial ? periodic : place < firstCounted ? amount : (count ?? -1),
    asOf: dayNumber(asOf),
    area: area ?? -1,
    correctedOn: source === 'corrected' ? dayNumber(recordedOn) : -1,
  };
};

/** What the agencies said, in brief. */
export const reportOf = ({ on, validUntil, complete, doubts, sums }: Report): BriefReport => ({
  on: dayNumber(on),
  validUntil: dayNumber(validUntil),
  complete,
  lacksAuthorisation: doubts.includes('member-not-authorised'),
  recordsDeath: doubts.includes('death-recorded'),
  found: foundIn(sums),
});

/** By place, each once. A report states income for twelve months. */
const foundIn = (sums: Report['sums']): BriefReport['found'] => {
  const found = new Map<number, Monthly>();
  for (const { item, amount, count } of sums) {
    const place = placeOf[item];
    const counts = place < firstFinancial ? monthly(amount, 12) : place < firstCounted ? amount : count;
    found.set(place, (found.get(place) ?? 0) + counts);
  }
  return Array.from(found, ([place, amount]) => ({ place, amount }));
};

const surveyOf = ({ obligors, selfCare, childChoices, careForms: chosen }: Survey, persons: readonly PersonId[]): BriefSurvey => ({
  obligors: obligors.map((it) => ({
    of: persons.indexOf(it.of),
    member: persons.indexOf(it.personId),
    born: dayNumber(it.born),
    aid: obligorAids.indexOf(it.aid),
    incapacity: incapacities.indexOf(it.incapacity),
    ...certificateOf(it.disability),
    income: it.income,
    propertyWithin: it.propertyWithin,
  })),
  selfCare: persons.map((person) => selfCare.find(({ personId }) => personId === person)?.failed ?? -1),
  childProgramme: persons.map((person) =>
    childProgrammes.indexOf(childChoices.find(({ personId }) => personId === person)?.programme ?? 'tekun'),
  ),
  careForm: persons.map((person) => careForms.indexOf(chosen.find(({ personId }) => personId === person)?.form ?? 'home')),
});
