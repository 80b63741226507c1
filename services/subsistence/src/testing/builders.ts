import type { Delegation } from '@jiuzhu/casework';
import { day, fen } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import type { FactItem, Household, HouseholdFact, Member, PersonId, Report } from '../domain/household/facts.ts';
import type { Snapshot } from '../domain/household/snapshot.ts';
import type { Obligor, Survey } from '../domain/household/survey.ts';

const uuid = (kind: number, at: number): string => `00000000-0000-8000-80${String(kind).padStart(2, '0')}-${String(at).padStart(12, '0')}`;

export const aPersonId = (at = 1): PersonId => uuid(1, at) as PersonId;
const aHouseholdId = (at = 1): Id<'household'> => uuid(2, at) as Id<'household'>;

/** Forty-six years old, in good health. */
export const aMember = (at = 1, it: Partial<Member> = {}): Member => ({
  personId: aPersonId(at),
  knownSince: day('2026-11-01'),
  born: day('1980-01-01'),
  majorIllness: false,
  student: false,
  ...it,
});

let facts = 0;
const aFact = (item: FactItem, amount: number, it: Partial<HouseholdFact>): HouseholdFact => ({
  id: uuid(3, (facts += 1)),
  kind: 'income',
  item,
  amount: fen(amount),
  asOf: day('2026-10-31'),
  source: 'declared',
  version: 2,
  recordedOn: day('2026-11-02'),
  ...it,
});

/** Income of a member, by the month unless `months` says otherwise. */
export const anIncome = (at: number, amount: number, it: Partial<HouseholdFact> = {}): HouseholdFact =>
  aFact(it.item ?? 'wage', amount, { personId: aPersonId(at), months: 1, ...it });

export const aSpending = (at: number, item: FactItem, amount: number, it: Partial<HouseholdFact> = {}): HouseholdFact =>
  aFact(item, amount, { kind: 'spending', personId: aPersonId(at), months: 1, ...it });

export const aProperty = (
  item: FactItem,
  it: Partial<Omit<HouseholdFact, 'amount'>> & { readonly amount?: number } = {},
): HouseholdFact => {
  const { amount = 0, ...rest } = it;
  return aFact(item, amount, { kind: 'property', ...rest });
};

/** One adult of one income, 100 yuan a month, and nothing else. */
export const aHousehold = (it: Partial<Household> = {}): Household => ({
  id: aHouseholdId(),
  region: '610304001',
  settlement: 'urban',
  members: [aMember()],
  facts: [anIncome(1, 10_000)],
  membersOn: day('2026-11-01'),
  version: 2,
  asOf: day('2026-11-02'),
  ...it,
});

/** Complete, and nothing found. */
export const aReport = (it: Partial<Report> = {}): Report => ({
  reportId: uuid(4, 1),
  on: day('2026-11-10'),
  complete: true,
  sums: [],
  doubts: [],
  validUntil: day('2027-05-09'),
  version: 1,
  ...it,
});

/** Nobody outside the household owes anybody support, and nothing was assessed. */
export const aSurvey = (it: Partial<Survey> = {}): Survey => ({
  surveyId: uuid(5, 1),
  on: day('2026-11-12'),
  obligors: [],
  selfCare: [],
  childChoices: [],
  careForms: [],
  ...it,
});

/** Somebody elsewhere who must support the person, and can. */
export const anObligor = (at: number, it: Partial<Obligor> = {}): Obligor => ({
  ...{ of: aPersonId(at), personId: uuid(6, at) as PersonId, born: day('1985-01-01'), aid: 'none', incapacity: 'none' },
  ...{ income: fen(10_000_000), propertyWithin: true },
  ...it,
});

/** The allowance, and what is not ours, in the township of the household. */
export const aDelegation = (it: Partial<Delegation> = {}): Delegation => ({
  ...{ id: uuid(7, 1) as Id<'delegation'>, region: '610304001', programmes: ['dibao', 'temporary'], version: 1 },
  ...{ document: { number: '示例政发〔2026〕3号', hash: '0'.repeat(64) }, from: day('2026-03-01') },
  ...it,
});

export const aSnapshot = (household: Partial<Household> = {}, it: Partial<Snapshot> = {}): Snapshot => ({
  day: day('2026-11-20'),
  applicants: { grain: 'household' },
  household: aHousehold(household),
  report: aReport(),
  ...it,
});
