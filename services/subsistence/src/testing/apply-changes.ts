import { day, fen } from '@jiuzhu/kernel';
import type { Change } from '../domain/explanation/turning/change.ts';
import type { CountedItem, FactItem, HouseholdFact, PersonId } from '../domain/household/facts.ts';
import { financialItems } from '../domain/household/facts.ts';
import type { Snapshot } from '../domain/household/snapshot.ts';
import { aProperty, anIncome, anObligor, aSurvey } from './builders.ts';

/** How a family brings about what would turn the outcome, where there is more than one way. */
export type Way = {
  /** income is lowered item by item, or all of it comes from one wage */
  readonly scaled: boolean;
  readonly withoutSpending: boolean;
  /** the exception instead of the condition */
  readonly exception: boolean;
  /** a certificate, and not an illness */
  readonly certificate: boolean;
  readonly obligorsAble: boolean;
  /** how much of what is left open between two bounds: 0 to 1 */
  readonly share: number;
  /** who is no more of the household that is judged, since they are in extreme difficulty: what the others earn is not theirs */
  readonly leaving?: readonly PersonId[];
};

/** Beyond which condition the family stays by one unit, so that a test sees that the bound is the nearest. */
export type Missed = { readonly code: string } | undefined;

type Bounds = ReadonlyMap<string, number>;

/** The facts as they would be once everything that is stated has come about, and nothing else. */
export const applyChanges = (it: Snapshot, changes: readonly Change[], way: Way, missed?: Missed): Snapshot => {
  const bounds: Bounds = new Map(changes.flatMap((change) => boundOf(change, way, missed)));
  const known = new Set(changes.flatMap((change) => (change.turn === 'known' ? [change.what] : [])));
  const asked = changes.some(({ turn }) => turn === 'household') ? { ...it, applicants: { grain: 'household' } as const } : it;
  const ground = bounds.has('single-person-ground') ? withGround(asked, way) : asked;
  const surveyed = known.has('survey-of-obligors') ? withSurvey(ground, way) : ground;
  const attributed = known.has('own-income') ? withAttributed(surveyed) : surveyed;
  const numbered = known.has('owned') ? withNumbers(attributed) : attributed;
  return withOwned(withIncome(numbered, bounds, way), bounds);
};

const boundOf = (change: Change, way: Way, missed: Missed): readonly (readonly [string, number])[] => {
  if (change.turn !== 'condition') return [];
  const { code, outermost, comparator } = change.or && way.exception ? change.or : change.reason;
  if (typeof outermost !== 'number') return [[code, 1]];
  const beyond = missed?.code === change.reason.code ? (comparator === 'ge' || comparator === 'gt' ? -1 : 1) : 0;
  return [[code, outermost + beyond]];
};

const withGround = (it: Snapshot, { certificate }: Way): Snapshot => {
  const of = it.applicants.grain === 'person' ? it.applicants.personId : undefined;
  const trait = certificate ? { disability: { kind: 'mental', grade: 2 } as const } : { majorIllness: true };
  const members = it.household.members.map((member) => (member.personId === of ? { ...member, ...trait } : member));
  return { ...it, household: { ...it.household, members } };
};

const withSurvey = (it: Snapshot, { obligorsAble }: Way): Snapshot => ({
  ...it,
  survey: aSurvey({
    obligors: it.household.members.map(({ personId }, at) =>
      anObligor(at + 1, { of: personId, incapacity: obligorsAble ? 'none' : 'missing' }),
    ),
  }),
});

/** What was found and belonged to nobody turns out to be the first member's, no more and no less. */
const withAttributed = (it: Snapshot): Snapshot => {
  const found = (it.report?.sums ?? []).filter(({ kind }) => kind === 'income');
  const items = new Set(found.map(({ item }) => item));
  const settled = [...items].map((item) => {
    const amount = found.filter((sum) => sum.item === item).reduce((total, sum) => total + sum.amount, 0);
    return fresh({ ...anIncome(1, amount, { item, months: 12 }), personId: firstOf(it) });
  });
  return withFacts(it, [
    ...it.household.facts.filter(({ kind, item }) => kind !== 'income' || !items.has(item)),
    ...settled,
    ...nothing(it),
  ]);
};

/** Of each thing that was told or found it is known how many there are, no fewer than either says, and how large the homes are. */
const withNumbers = (it: Snapshot): Snapshot =>
  Object.values(counted).reduce((numbered, item) => {
    const [told, found] = [it.household.facts, it.report?.sums ?? []].map((of) => numberOf(of.filter((one) => one.item === item)));
    const count = Math.max(told ?? 0, found ?? 0);
    return count === 0 ? numbered : owning(numbered, [item], aProperty(item, { count, area: 3_000 }));
  }, it);

const numberOf = (of: readonly { readonly count?: number | undefined }[]): number => of.reduce((sum, { count = 1 }) => sum + count, 0);

const withIncome = (it: Snapshot, bounds: Bounds, way: Way): Snapshot => {
  const own = bounds.get('own-income');
  const total = bounds.get('income') ?? bounds.get('margin-income');
  if (total === undefined) return it;
  const facts = it.household.facts.filter(({ kind }) => kind !== 'income' && !(way.withoutSpending && kind === 'spending'));
  const spending = way.withoutSpending ? facts : facts.filter(({ kind }) => kind !== 'spending' || own === undefined);
  const told = own === undefined ? [...spending, ...earned(it, total, way)] : [...spending, ...earnedBeside(it, bounds, own, way)];
  return withoutFound(withFacts(it, [...told, ...nothing(it)]), ({ kind }) => kind === 'income');
};

/** Whoever earns nothing else has said so. */
const nothing = ({ household }: Snapshot): readonly HouseholdFact[] =>
  household.members.map(({ personId }) => fresh({ ...anIncome(1, 0), personId }));

/** At most so much, and nobody more than before. */
const earned = (it: Snapshot, total: number, { scaled }: Way): readonly HouseholdFact[] => {
  const incomes = it.household.facts.filter(({ kind }) => kind === 'income');
  const before = incomes.reduce((sum, { amount, months = 1 }) => sum + amount / months, 0);
  const share = Math.min(1, total / Math.max(1, before));
  if (scaled) return incomes.map((fact) => fresh({ ...fact, months: fact.months ?? 12, amount: fen(Math.floor(fact.amount * share)) }));
  const earner = earnerIn(it, incomes);
  return earner ? [fresh({ ...anIncome(1, total), personId: earner })] : [];
};

/** Who earned most of those who are there, else the last of them: a wage that came to another could make of that one somebody who is judged otherwise. */
const earnerIn = ({ household }: Snapshot, incomes: readonly HouseholdFact[]): PersonId | undefined => {
  const monthly = (person: PersonId): number =>
    incomes.filter(({ personId }) => personId === person).reduce((sum, { amount, months = 1 }) => sum + amount / months, 0);
  return household.members
    .filter(({ absence }) => absence === undefined)
    .map(({ personId }) => personId)
    .reduce<PersonId | undefined>((most, one) => (most === undefined || monthly(one) >= monthly(most) ? one : most), undefined);
};

/** The applicant at most so much, and the others what brings the household between its bounds. */
const earnedBeside = (it: Snapshot, bounds: Bounds, own: number, { share, leaving = [] }: Way): readonly HouseholdFact[] => {
  const [floor, ceiling] = [bounds.get('margin-floor') ?? 0, bounds.get('margin-income') ?? 0];
  const total = floor + Math.floor((ceiling - floor) * share);
  const applicant = it.applicants.grain === 'person' ? it.applicants.personId : firstOf(it);
  const other = it.household.members.find(
    ({ personId, absence }) => personId !== applicant && absence === undefined && !leaving.includes(personId),
  );
  return [
    fresh({ ...anIncome(1, Math.min(own, total)), personId: applicant }),
    fresh({ ...anIncome(1, total - Math.min(own, total)), personId: other?.personId }),
  ];
};

const counted: Readonly<Record<string, CountedItem>> = {
  vehicles: 'vehicle',
  homes: 'home',
  businesses: 'business',
  machinery: 'machinery',
};

const withOwned = (it: Snapshot, bounds: Bounds): Snapshot => {
  const money = bounds.get('financial-assets');
  const area = bounds.get('home-area');
  const moneyed = money === undefined ? it : owning(it, financialItems, aProperty('deposit', { amount: money }));
  const housed = area === undefined ? moneyed : owning(moneyed, ['home'], aProperty('home', { count: 9, area }));
  return Object.entries(counted).reduce((owned, [code, item]) => {
    const count = bounds.get(code);
    return count === undefined ? owned : owning(owned, [item], aProperty(item, { count, area: 1_000_000 }));
  }, housed);
};

const owning = (it: Snapshot, items: readonly FactItem[], instead: HouseholdFact): Snapshot =>
  withoutFound(withFacts(it, [...it.household.facts.filter(({ item }) => !items.includes(item)), instead]), ({ item }) =>
    items.includes(item),
  );

const withFacts = (it: Snapshot, facts: readonly HouseholdFact[]): Snapshot => ({ ...it, household: { ...it.household, facts } });

type Sum = NonNullable<Snapshot['report']>['sums'][number];
/** What was found of it is no more: a newer report would say so. */
const withoutFound = (it: Snapshot, matches: (sum: Sum) => boolean): Snapshot =>
  it.report ? { ...it, report: { ...it.report, sums: it.report.sums.filter((sum) => !matches(sum)) } } : it;

/** Told, with evidence, after the report. */
const fresh = (it: Omit<HouseholdFact, 'personId'> & { readonly personId?: PersonId | undefined }): HouseholdFact => ({
  ...it,
  asOf: day('2026-11-15'),
  source: 'corrected',
  recordedOn: day('2026-11-16'),
});

const firstOf = ({ household }: Snapshot): PersonId | undefined => household.members.find(({ absence }) => absence === undefined)?.personId;
