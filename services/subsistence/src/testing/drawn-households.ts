import { day, fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import type { HouseholdFact, Member, VerifiedSum } from '../domain/household/facts.ts';
import type { Snapshot } from '../domain/household/snapshot.ts';
import type { EntitlementLaw } from '../domain/law/law.ts';
import { aMember, anIncome, anObligor, aPersonId, aProperty, aReport, aSnapshot, aSpending, aSurvey } from './builders.ts';
import { aLaw } from './standards.ts';

export const amount = fc.integer({ min: 0, max: 300_000 });
export const months = fc.integer({ min: 1, max: 12 });
const birth = fc.integer({ min: 1940, max: 2025 }).map((year) => day(`${String(year)}-05-17`));
/** Under sixteen: who owes nobody support. */
export const childhood = fc.integer({ min: 2011, max: 2025 }).map((year) => day(`${String(year)}-05-17`));
const disability = fc.option(
  fc.record({ kind: fc.constantFrom('physical', 'mental', 'intellectual', 'sight'), grade: fc.integer({ min: 1, max: 4 }) }),
  { nil: undefined },
);
/** One in twelve is in prison. */
const absence = fc.nat(11).map((it) => (it === 0 ? { reason: 'prison' as const, since: day('2026-01-01') } : undefined));

const member = (at: number): fc.Arbitrary<Member> =>
  fc.record({ born: birth, disability, majorIllness: fc.boolean(), student: fc.boolean(), absence }).map((it) => aMember(at, it));

/** Little, beside what the last of the household earns: so that many a household lies about the limits. */
const fact = (at: number): fc.Arbitrary<HouseholdFact> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom('wage', 'operating', 'transfer', 'scholarship'), fc.nat(60_000), months)
        .map(([item, it, months]) => anIncome(at, it, { item, months })),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom('medical', 'work-cost', 'education'), amount).map(([item, it]) => aSpending(at, item, it)),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('deposit', 'securities'), fc.nat(2_000_000)).map(([item, it]) => aProperty(item, { amount: it })),
    },
    { weight: 1, arbitrary: fc.constantFrom('vehicle', 'home', 'business').map((item) => aProperty(item, { count: 1, area: 3_000 })) },
  );
const main = (size: number): fc.Arbitrary<HouseholdFact> => fc.nat(120_000 * size).map((it) => anIncome(size, it));

const found: fc.Arbitrary<readonly VerifiedSum[]> = fc.array(
  fc.tuple(fc.constantFrom('wage', 'transfer'), amount).map(([item, it]) => ({ kind: 'income' as const, item, amount: fen(it), count: 1 })),
  { maxLength: 1 },
);

type People = {
  /** of how many somebody elsewhere must support them, and can; of the others nobody, within or without */
  readonly supported: 'all' | 'some';
};

/** Households of one to five, of every class; half of them apply for the first member alone. */
export const household = ({ supported }: People): fc.Arbitrary<Snapshot> =>
  fc.integer({ min: 1, max: 5 }).chain((size) => {
    const at = Array.from({ length: size }, (_, index) => index + 1);
    const members = fc.tuple(...at.map(member));
    const facts = fc.tuple(...at.map((it) => fc.array(fact(it), { maxLength: 3 })));
    const able = supported === 'all' ? fc.constant(at) : fc.subarray(at);
    return fc
      .record({ members, facts, able, sums: found, main: main(size), alone: fc.boolean() })
      .map(({ members, facts, able, sums, main, alone }) =>
        aSnapshot(
          { members, facts: [...at.map((it) => anIncome(it, 0)), main, ...facts.flat()] },
          {
            applicants: alone ? { grain: 'person', personId: aPersonId(1) } : { grain: 'household' },
            report: aReport({ sums: supported === 'all' ? [] : sums }),
            survey: aSurvey({
              obligors: [...able.map((it) => anObligor(it)), ...at.filter((it) => !able.includes(it)).flatMap((it) => unableFor(it, at))],
              selfCare: at.map((it) => ({ personId: aPersonId(it), failed: it })),
            }),
          },
        ),
      );
  });

/** Whoever lives with this one cannot support them. */
const unableFor = (of: number, all: readonly number[]) =>
  all.filter((it) => it !== of).map((it) => anObligor(of, { personId: aPersonId(it), aid: 'tekun' }));

const rounding = fc.record({
  'subsistence.rounding.mode': fc.constantFrom('up', 'down', 'halfUp', 'halfEven'),
  'subsistence.rounding.unit': fc.constantFrom('fen', 'jiao', 'yuan'),
  'subsistence.supplement': fc.constantFrom(
    { elderly: 0, minor: 0, 'severe-disability': 0, 'major-illness': 0 },
    { elderly: 1_000, minor: 3_333, 'severe-disability': 2_500, 'major-illness': 2_500 },
  ),
});
const laws = new Map<string, EntitlementLaw>();
export const law = rounding.map((given): EntitlementLaw => {
  const key = JSON.stringify(given);
  const found = laws.get(key) ?? aLaw(given);
  laws.set(key, found);
  return found;
});
