import type { FactSource } from '@jiuzhu/policy';
import { countedItems, financialItems } from '../household/facts.ts';
import type { Household, HouseholdFact, Report } from '../household/facts.ts';
import type { Snapshot } from '../household/snapshot.ts';
import type { Survey } from '../household/survey.ts';
import { at, atAlone, atRigid, atTekun } from './conditions/places-of-facts.ts';
import type { Trial } from './trial.ts';

/** What the fact in each place of a trial was made of, read off the snapshot: kind, stream, version, day and who says so. */
export const sourcesIn = (snapshot: Snapshot): ((tried: Trial['tried']) => (fact: number) => readonly FactSource[]) => {
  const { household, report, survey } = snapshot;
  const isOfMember = ({ personId }: HouseholdFact): boolean =>
    personId === undefined || household.members.some((it) => it.personId === personId);
  const told = household.facts.filter(isOfMember).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const factsOf = (matches: (it: HouseholdFact) => boolean): readonly FactSource[] =>
    told.filter(matches).map((it) => sourceOf(household, it));
  const reported = report ? [sourceOfReport(report)] : [];
  const surveyed = survey ? [sourceOfSurvey(survey)] : [];
  const members = [sourceOfMembers(household)];
  const counted = (item: string): readonly FactSource[] => [
    ...reported,
    ...factsOf((it) => it.kind === 'property' && it.item === item),
    ...members,
  ];
  const income = [...reported, ...factsOf(({ kind }) => kind !== 'property'), ...members];

  const ofHousehold: Readonly<Record<number, readonly FactSource[]>> = {
    [at.income]: income,
    [at.financial]: [
      ...reported,
      ...factsOf(({ kind, item }) => kind === 'property' && financialItems.some((it) => it === item)),
      ...members,
    ],
    ...Object.fromEntries(countedItems.map((item) => [placesOfCounted[item], counted(item)])),
    [at.homeArea]: counted('home'),
    [at.members]: members,
  };
  const further: Readonly<Partial<Record<Trial['tried'], Readonly<Record<number, readonly FactSource[]>>>>> = {
    rigid: { [atRigid.spending]: factsOf(({ kind }) => kind === 'spending'), [atRigid.noIncome]: income },
    'single-person': {
      ...{ [atAlone.counts]: members, [atAlone.ground]: members, [atAlone.notEntitled]: members },
      [atAlone.ownIncome]: income,
    },
    tekun: {
      ...{ [atTekun.category]: members, [atTekun.noLabour]: members, [atTekun.ownIncome]: income },
      [atTekun.obligors]: [...members, ...surveyed.map((it) => ({ ...it, thirdParty: true }) as const)],
      [atTekun.childProgramme]: [...members, ...surveyed],
    },
  };
  return (tried) => (fact) => ofHousehold[fact] ?? further[tried]?.[fact] ?? [];
};

const placesOfCounted = { vehicle: at.vehicles, home: at.homes, business: at.businesses, machinery: at.machinery } as const;

const sourceOf = ({ id }: Household, it: HouseholdFact): FactSource => ({
  kind: `${it.kind}.${it.item}`,
  stream: `household/${id}`,
  version: it.version,
  asOf: it.asOf,
  source: it.source,
});

const sourceOfMembers = ({ id, version, asOf }: Household): FactSource => ({
  kind: 'members',
  stream: `household/${id}`,
  version,
  asOf,
  source: 'registered',
});

const sourceOfReport = ({ reportId, version, on }: Report): FactSource => ({
  kind: 'verification-report',
  stream: `verification-report/${reportId}`,
  version,
  asOf: on,
  source: 'verified',
});

const sourceOfSurvey = ({ surveyId, on }: Survey): FactSource => ({
  kind: 'survey',
  stream: `survey/${surveyId}`,
  version: 1,
  asOf: on,
  source: 'surveyed',
});
