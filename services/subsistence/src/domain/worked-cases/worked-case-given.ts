import { addDays, addMonths, day, isDay } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import { countedItems, excludableItems, financialItems, incomeItems, spendingItems } from '../household/facts.ts';
import type { FactItem, FactKind, HouseholdFact, Member, PersonId, Report, VerifiedSum } from '../household/facts.ts';
import type { Applicants, Snapshot } from '../household/snapshot.ts';
import { absenceOf, disabilityOf, tiesOf } from './worked-case-person.ts';
import { dayOf, listOf, mapOf, oneIn, textOf, wholeOf, within, yesOf, yuanOf } from './worked-case-reading.ts';
import type { Reader } from './worked-case-reading.ts';
import { surveyKeys, surveyOf } from './worked-case-survey.ts';

type At = { readonly region: string; readonly day: Day };
type Means = Readonly<Record<FactKind, readonly FactItem[]>>;

const means: Means = {
  income: [...incomeItems, ...excludableItems],
  spending: spendingItems,
  property: [...financialItems, ...countedItems],
};
const kinds = Object.keys(means) as readonly FactKind[];
const memberKeys = ['name', 'born', 'since', 'disability', 'major illness', 'student', 'away', 'ties', ...kinds];
const doubts = ['member-not-authorised', 'death-recorded', 'income-undeclared', 'property-undeclared', 'declared-otherwise'] as const;

/** The household of a worked case. `docs/cases.md` says how it is written; what is left out is ordinary: no disability, nothing found. */
export const readGiven = (raw: unknown, at: At): { readonly snapshot: Snapshot; readonly faults: readonly string[] } => {
  const reader: Reader = { at: 'given', faults: [] };
  const given = mapOf(reader, raw, ['settlement', 'alone', 'members', 'members on', ...kinds, 'report', ...surveyKeys]);
  const members = listOf(within(reader, 'members'), given.get('members'));
  if (members.length === 0) reader.faults.push('given.members has nobody in it');
  const people = members.map((it, index) => memberOf(within(within(reader, 'members'), index), it, at));
  const names = people.map(({ name }) => name);
  if (new Set(names).size < names.length) reader.faults.push('given.members has two of one name');
  const facts = [...people.flatMap((it) => it.facts), ...factsOf(reader, given, at, 'household')];
  return {
    snapshot: {
      day: at.day,
      applicants: applicantsOf(reader, given.get('alone'), names),
      household: {
        id: 'household' as Id<'household'>,
        region: at.region,
        settlement: oneIn(within(reader, 'settlement'), given.get('settlement'), ['urban', 'rural'], 'urban') ?? 'urban',
        members: people.map(({ member }) => member),
        facts,
        membersOn: dayOf(within(reader, 'members on'), given.get('members on'), addDays(at.day, -20)),
        ...{ version: 1, asOf: addDays(at.day, -20) },
      },
      ...reportOf(within(reader, 'report'), given.get('report'), at),
      ...(given.get('obligors') === 'unknown' ? {} : { survey: surveyOf(reader, given, names, at.day) }),
    },
    faults: reader.faults,
  };
};

const applicantsOf = (reader: Reader, raw: unknown, names: readonly string[]): Applicants => {
  if (raw === undefined) return { grain: 'household' };
  const personId = oneIn(within(reader, 'alone'), raw, names) ?? '';
  return { grain: 'person', personId: personId as PersonId };
};

type Read = { readonly name: string; readonly member: Member; readonly facts: readonly HouseholdFact[] };

const memberOf = (reader: Reader, raw: unknown, at: At): Read => {
  const keys = mapOf(reader, raw, memberKeys);
  const name = textOf(within(reader, 'name'), keys.get('name'));
  const disability = disabilityOf(within(reader, 'disability'), keys.get('disability'));
  const absence = absenceOf(within(reader, 'away'), keys.get('away'), at.day);
  const told = tiesOf(within(reader, 'ties'), keys.get('ties'));
  const member: Member = {
    personId: name as PersonId,
    knownSince: dayOf(within(reader, 'since'), keys.get('since'), addDays(at.day, -20)),
    born: dayOf(within(reader, 'born'), keys.get('born'), day('1980-01-01')),
    majorIllness: yesOf(within(reader, 'major illness'), keys.get('major illness')),
    student: yesOf(within(reader, 'student'), keys.get('student')),
    ...(disability ? { disability } : {}),
    ...(absence ? { absence } : {}),
    ...(told ? { ties: told } : {}),
  };
  return { name, member, facts: factsOf(reader, keys, at, name) };
};

const factsOf = (reader: Reader, keys: ReadonlyMap<string, unknown>, at: At, of: string): readonly HouseholdFact[] =>
  kinds.flatMap((kind) => {
    const under = within(reader, kind);
    return [...mapOf(under, keys.get(kind), means[kind])].map(([item, raw]) =>
      factOf(within(under, item), raw, kind, item as FactItem, at, of),
    );
  });

/** An amount by the month; or counted things by their number; or a map, for what is neither. A period or a number may be `unknown`: nobody told it. */
const factOf = (reader: Reader, raw: unknown, kind: FactKind, item: FactItem, at: At, of: string): HouseholdFact => {
  const isCounted = countedItems.some((it) => it === item);
  const short = isCounted ? { count: raw } : { amount: raw };
  const keys = mapOf(reader, typeof raw === 'object' ? raw : short, ['amount', 'months', 'count', 'area', 'as of', 'corrected']);
  const [amount, area] = [keys.get('amount'), keys.get('area')];
  return {
    id: `${of}/${kind}/${item}`,
    ...(of === 'household' ? {} : { personId: of as PersonId }),
    kind,
    item,
    amount: yuanOf(within(reader, 'amount'), isCounted && amount === undefined ? '0' : amount),
    ...(kind === 'property' || keys.get('months') === 'unknown'
      ? {}
      : { months: wholeOf(within(reader, 'months'), keys.get('months'), 1) }),
    ...(isCounted && keys.get('count') !== 'unknown' ? { count: wholeOf(within(reader, 'count'), keys.get('count'), 1) } : {}),
    // square metres in the file, square decimetres here
    ...(area === undefined ? {} : { area: yuanOf(within(reader, 'area'), area) }),
    asOf: dayOf(within(reader, 'as of'), keys.get('as of'), addMonths(at.day, -1)),
    ...correctionOf(within(reader, 'corrected'), keys.get('corrected'), at.day),
    version: 1,
  };
};

/** `yes`, with evidence, today; or the day on which it was. */
const correctionOf = (reader: Reader, raw: unknown, today: Day): Pick<HouseholdFact, 'source' | 'recordedOn'> =>
  isDay(raw) ? { source: 'corrected', recordedOn: raw } : { source: yesOf(reader, raw) ? 'corrected' : 'declared', recordedOn: today };

/** `complete`, `incomplete`, `none` or `expired`; or a map of what the agencies found. */
const reportOf = (reader: Reader, raw: unknown, at: At): { readonly report?: Report } => {
  const isMap = typeof raw === 'object' && raw !== null;
  const state = isMap ? 'complete' : (oneIn(reader, raw, ['complete', 'incomplete', 'none', 'expired'], 'complete') ?? 'complete');
  if (state === 'none') return {};
  const keys = mapOf(reader, isMap ? raw : {}, ['income', 'property', 'doubts', 'complete', 'on', 'valid until']);
  const report: Report = {
    reportId: 'report',
    on: dayOf(within(reader, 'on'), keys.get('on'), addDays(at.day, -10)),
    complete: state !== 'incomplete' && (keys.get('complete') === undefined || yesOf(within(reader, 'complete'), keys.get('complete'))),
    sums: (['income', 'property'] as const).flatMap((kind) => sumsOf(within(reader, kind), keys.get(kind), kind)),
    doubts: listOf(within(reader, 'doubts'), keys.get('doubts')).map((it) => oneIn(within(reader, 'doubts'), it, doubts) ?? ''),
    validUntil: dayOf(
      within(reader, 'valid until'),
      keys.get('valid until'),
      state === 'expired' ? addDays(at.day, -1) : addMonths(at.day, 6),
    ),
    version: 1,
  };
  return { report };
};

/** Income by the month, as everywhere in a case file; a report states it for twelve months. */
const sumsOf = (reader: Reader, raw: unknown, kind: 'income' | 'property'): readonly VerifiedSum[] =>
  [...mapOf(reader, raw, means[kind])].map(([item, found]) => {
    const isCounted = countedItems.some((it) => it === item);
    const amount = isCounted ? 0 : yuanOf(within(reader, item), found) * (kind === 'income' ? 12 : 1);
    const count = isCounted ? wholeOf(within(reader, item), found, 0) : 1;
    return { kind, item: item as FactItem, amount: amount as VerifiedSum['amount'], count };
  });
