import { day, fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aMember, anIncome, anObligor, aPersonId, aProperty, aReport, aSnapshot, aSpending, aSurvey } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import type { HouseholdFact, Member } from '../household/facts.ts';
import type { Snapshot } from '../household/snapshot.ts';
import { judge } from './judge.ts';
import { totalOf } from './judgement.ts';
import type { EntitlementLaw } from '../law/law.ts';

const amount = fc.integer({ min: 0, max: 300_000 });
const months = fc.integer({ min: 1, max: 12 });
const birth = fc.integer({ min: 1940, max: 2025 }).map((year) => day(`${String(year)}-05-17`));
/** Under sixteen: who owes nobody support. */
const childhood = fc.integer({ min: 2011, max: 2025 }).map((year) => day(`${String(year)}-05-17`));
const disability = fc.option(
  fc.record({ kind: fc.constantFrom('physical', 'mental', 'intellectual', 'sight'), grade: fc.integer({ min: 1, max: 4 }) }),
  { nil: undefined },
);

const member = (at: number): fc.Arbitrary<Member> =>
  fc.record({ born: birth, disability, majorIllness: fc.boolean(), student: fc.boolean() }).map((it) => aMember(at, it));
const fact = (at: number): fc.Arbitrary<HouseholdFact> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('wage', 'operating', 'transfer', 'scholarship'), amount, months)
      .map(([item, it, months]) => anIncome(at, it, { item, months })),
    fc.tuple(fc.constantFrom('medical', 'work-cost', 'education'), amount).map(([item, it]) => aSpending(at, item, it)),
    fc
      .tuple(fc.constantFrom('deposit', 'securities'), fc.integer({ min: 0, max: 3_000_000 }))
      .map(([item, it]) => aProperty(item, { amount: it })),
    fc.constantFrom('vehicle', 'home', 'business').map((item) => aProperty(item, { count: 1, area: 3_000 })),
  );

const household: fc.Arbitrary<Snapshot> = fc.integer({ min: 1, max: 5 }).chain((size) => {
  const at = Array.from({ length: size }, (_, index) => index + 1);
  const members = fc.tuple(...at.map(member));
  const facts = fc.tuple(...at.map((it) => fc.array(fact(it), { maxLength: 4 })));
  return fc.record({ members, facts, alone: fc.boolean() }).map(({ members, facts, alone }) =>
    aSnapshot(
      { members, facts: [...at.map((it) => anIncome(it, 0)), ...facts.flat()] },
      {
        applicants: alone ? { grain: 'person', personId: aPersonId(1) } : { grain: 'household' },
        survey: aSurvey({ obligors: at.map((it) => anObligor(it)) }),
      },
    ),
  );
});

const rounding = fc.record({
  'subsistence.rounding.mode': fc.constantFrom('up', 'down', 'halfUp', 'halfEven'),
  'subsistence.rounding.unit': fc.constantFrom('fen', 'jiao', 'yuan'),
  'subsistence.supplement': fc.constantFrom(
    { elderly: 0, minor: 0, 'severe-disability': 0, 'major-illness': 0 },
    { elderly: 1_000, minor: 3_333, 'severe-disability': 2_500, 'major-illness': 2_500 },
  ),
});
const laws = new Map<string, EntitlementLaw>();
const law = rounding.map((given): EntitlementLaw => {
  const key = JSON.stringify(given);
  const found = laws.get(key) ?? aLaw(given);
  laws.set(key, found);
  return found;
});

const amountOf = (snapshot: Snapshot, by: EntitlementLaw): number => totalOf(judge(snapshot, by));
const withFacts = (it: Snapshot, ...facts: readonly HouseholdFact[]): Snapshot => ({
  ...it,
  household: { ...it.household, facts: [...it.household.facts, ...facts] },
});
const units = { fen: 1, jiao: 10, yuan: 100 } as const;

it('the amount is a whole number of the unit, 0 or more, and none without the class', () => {
  fc.assert(
    fc.property(household, law, (snapshot, by) => {
      const granted = amountOf(snapshot, by);
      expect(Number.isSafeInteger(granted) && granted >= 0 && granted % units[by.roundingUnit] === 0).toBe(true);
    }),
    { numRuns: 400 },
  );
});

// for a household that nobody of is in extreme difficulty: each has somebody to support them
it('more income never raises the amount of a household', () => {
  fc.assert(
    fc.property(household, law, amount, months, fc.constantFrom('wage', 'transfer', 'property'), (it, by, more, months, item) => {
      const snapshot: Snapshot = { ...it, applicants: { grain: 'household' } };
      expect(amountOf(withFacts(snapshot, anIncome(1, more, { item, months })), by)).toBeLessThanOrEqual(amountOf(snapshot, by));
    }),
    { numRuns: 400 },
  );
});

it('more property never opens the way to the allowance', () => {
  fc.assert(
    fc.property(household, law, fc.integer({ min: 0, max: 5_000_000 }), (it, by, more) => {
      const snapshot: Snapshot = { ...it, applicants: { grain: 'household' } };
      if (judge(snapshot, by).class === 'none')
        expect(judge(withFacts(snapshot, aProperty('deposit', { amount: more })), by).class).toBe('none');
    }),
  );
});

it('the order in which members, facts and findings were told changes nothing', () => {
  const found = fc.array(fc.tuple(fc.constantFrom('wage', 'transfer'), amount), { maxLength: 3 });
  fc.assert(
    fc.property(household, law, found, fc.infiniteStream(fc.nat()), (it, by, found, chance) => {
      const sums = found.map(([item, of]) => ({ kind: 'income' as const, item, amount: fen(of), count: 1 }));
      const snapshot: Snapshot = { ...it, report: aReport({ sums }) };
      const shuffled = <T>(list: readonly T[]): readonly T[] =>
        list
          .map((one) => ({ one, at: chance.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
      const { members, facts } = snapshot.household;
      const other: Snapshot = {
        ...snapshot,
        household: { ...snapshot.household, members: shuffled(members), facts: shuffled(facts) },
        report: aReport({ sums: shuffled(sums) }),
      };
      expect(judge(other, by)).toEqual(judge(snapshot, by));
    }),
  );
});

it('one more dependant without income never lowers the amount by more than the rounding', () => {
  fc.assert(
    fc.property(household, law, childhood, (it, by, born) => {
      const snapshot: Snapshot = { ...it, applicants: { grain: 'household' } };
      const child = aMember(9, { born });
      const { household } = snapshot;
      const more: Snapshot = {
        ...snapshot,
        household: { ...household, members: [...household.members, child], facts: [...household.facts, anIncome(9, 0)] },
      };
      expect(amountOf(more, by)).toBeGreaterThanOrEqual(amountOf(snapshot, by) - units[by.roundingUnit]);
    }),
    { numRuns: 400 },
  );
});

it('a person alone is never admitted from a household that is entitled as a whole', () => {
  fc.assert(
    fc.property(household, law, (it, by) => {
      const whole = judge({ ...it, applicants: { grain: 'household' } }, by);
      const alone = judge({ ...it, applicants: { grain: 'person', personId: aPersonId(1) } }, by);
      expect(whole.class === 'dibao' && alone.class === 'dibao').toBe(false);
    }),
    { numRuns: 400 },
  );
});

it('a judgement is equal to itself after it was stored', () => {
  fc.assert(
    fc.property(household, law, (it, by) => {
      expect(JSON.parse(JSON.stringify(judge(it, by)))).toEqual(judge(it, by));
    }),
  );
});
