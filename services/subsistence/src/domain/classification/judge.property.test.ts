import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMember, anIncome, aPersonId, aProperty, aReport } from '../../testing/builders.ts';
import { amount, childhood, household, law, months } from '../../testing/drawn-households.ts';
import type { HouseholdFact } from '../household/facts.ts';
import type { Snapshot } from '../household/snapshot.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { judge } from './judge.ts';
import { appliedTrial, totalOf } from './judgement.ts';
import type { Judgement } from './judgement.ts';

const runs = { numRuns: 600 };
const anybody = household({ supported: 'some' });
const asHousehold = (it: Snapshot): Snapshot => ({ ...it, applicants: { grain: 'household' } });
const asFirst = (it: Snapshot): Snapshot => ({ ...it, applicants: { grain: 'person', personId: aPersonId(1) } });

const amountOf = (snapshot: Snapshot, by: EntitlementLaw): number => totalOf(judge(snapshot, by));
const withFacts = (it: Snapshot, ...facts: readonly HouseholdFact[]): Snapshot => ({
  ...it,
  household: { ...it.household, facts: [...it.household.facts, ...facts] },
});
const withChild = (it: Snapshot, born: ReturnType<typeof aMember>['born']): Snapshot => ({
  ...it,
  household: {
    ...it.household,
    members: [...it.household.members, aMember(9, { born })],
    facts: [...it.household.facts, anIncome(9, 0)],
  },
});
const units = { fen: 1, jiao: 10, yuan: 100 } as const;
const verdictOf = (code: string, it: Judgement): string | undefined =>
  appliedTrial(it)?.reasons.find((reason) => reason.code === code)?.verdict;

/** Somebody leaves for extreme difficulty. Whoever stays for what they earn or own moves every limit of the others: of one alone there is then nothing to say. */
const leavers = ({ trials }: Judgement): number => trials.filter(({ tried, verdict }) => tried === 'tekun' && verdict === 'pass').length;
const isLeft = (it: Judgement): boolean => leavers(it) > 0;

it('the drawn households are of every class, as wholes and one alone', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anybody, law, (snapshot, by) => {
      seen.add(judge(snapshot, by).class);
    }),
    { numRuns: 3_000 },
  );
  expect([...seen].sort()).toEqual(['dibao', 'margin', 'none', 'rigid', 'single-person', 'tekun', 'undecidable']);
});

it('the amount is a whole number of the unit, 0 or more, and none without the class', () => {
  fc.assert(
    fc.property(household({ supported: 'all' }), law, (snapshot, by) => {
      const granted = amountOf(snapshot, by);
      expect(Number.isSafeInteger(granted) && granted >= 0 && granted % units[by.roundingUnit] === 0).toBe(true);
    }),
    runs,
  );
});

describe('more income', () => {
  const more = fc.record({ amount, months, item: fc.constantFrom('wage', 'transfer', 'property'), of: fc.integer({ min: 1, max: 5 }) });
  const earning = (it: Snapshot, { amount, months, item, of }: typeof more extends fc.Arbitrary<infer T> ? T : never): Snapshot =>
    withFacts(it, anIncome(Math.min(of, it.household.members.length), amount, { item, months }));

  // who is in extreme difficulty no more brings her cost of illness back to the others, from whose income it is then deducted (57号 Art 13)
  it('never raises what a household is given, all classes together, but where somebody stays who has spending to deduct', () => {
    fc.assert(
      fc.property(anybody, law, more, (it, by, more) => {
        const [before, after] = [judge(asHousehold(it), by), judge(earning(asHousehold(it), more), by)];
        fc.pre(before.class !== 'undecidable' && after.class !== 'undecidable');
        fc.pre(leavers(before) === leavers(after) || !it.household.facts.some(({ kind }) => kind === 'spending'));
        expect(totalOf(after)).toBeLessThanOrEqual(totalOf(before));
      }),
      runs,
    );
  });

  it('never raises what one of a margin household is given alone, where nobody leaves it', () => {
    fc.assert(
      fc.property(anybody, law, more, (it, by, more) => {
        const [before, after] = [judge(asFirst(it), by), judge(earning(asFirst(it), more), by)];
        fc.pre(before.class !== 'undecidable' && after.class !== 'undecidable');
        fc.pre(before.class === 'tekun' || (verdictOf('margin-floor', before) === 'pass' && !isLeft(before)));
        expect(totalOf(after)).toBeLessThanOrEqual(totalOf(before));
      }),
      runs,
    );
  });

  it('never lets one in whom no class fits, but to the margin, which begins at the standard', () => {
    fc.assert(
      fc.property(anybody, law, more, (it, by, more) => {
        fc.pre(judge(asHousehold(it), by).class === 'none');
        expect(['none', 'margin', 'undecidable']).toContain(judge(earning(asHousehold(it), more), by).class);
      }),
      { numRuns: 300 },
    );
  });
});

it('more property never opens the way to anything, for a household or for one alone of one that nobody leaves', () => {
  fc.assert(
    fc.property(anybody, law, fc.integer({ min: 0, max: 5_000_000 }), (it, by, more) => {
      const before = judge(it, by);
      if (before.class === 'none' && !isLeft(before))
        expect(judge(withFacts(it, aProperty('deposit', { amount: more })), by).class).toBe('none');
    }),
    runs,
  );
});

/** Nobody is, or may be, in extreme difficulty: whoever is leaves the others with what was theirs together. */
const nobodyLeaves = (it: Snapshot, by: EntitlementLaw): boolean =>
  judge(it, by).trials.every(({ tried, verdict }) => tried !== 'tekun' || verdict === 'fail');

describe('one more dependant without income', () => {
  it('never lowers what a household is given, all classes together, by more than the rounding', () => {
    fc.assert(
      fc.property(anybody, law, childhood, (it, by, born) => {
        const [before, after] = [judge(asHousehold(it), by), judge(withChild(asHousehold(it), born), by)];
        fc.pre(before.class !== 'undecidable' && after.class !== 'undecidable');
        expect(totalOf(after)).toBeGreaterThanOrEqual(totalOf(before) - units[by.roundingUnit]);
      }),
      runs,
    );
  });

  it('never lowers what one is given alone, while the household stays at the standard or above', () => {
    fc.assert(
      fc.property(anybody, law, childhood, (it, by, born) => {
        const [before, after] = [judge(asFirst(it), by), judge(withChild(asFirst(it), born), by)];
        fc.pre(before.class !== 'undecidable' && after.class !== 'undecidable');
        fc.pre(nobodyLeaves(asHousehold(it), by) && nobodyLeaves(withChild(asHousehold(it), born), by));
        fc.pre(after.class === 'tekun' || verdictOf('margin-floor', after) === 'pass');
        expect(totalOf(after)).toBeGreaterThanOrEqual(totalOf(before));
      }),
      runs,
    );
  });

  it('never takes the recognition for rigid spending without another in its place', () => {
    fc.assert(
      fc.property(anybody, law, childhood, (it, by, born) => {
        fc.pre(judge(asHousehold(it), by).class === 'rigid');
        expect(judge(withChild(asHousehold(it), born), by).class).not.toBe('none');
      }),
      { numRuns: 100 },
    );
  });
});

it('the order in which members, facts, findings and obligors were told changes nothing, whatever the class', () => {
  fc.assert(
    fc.property(anybody, law, fc.infiniteStream(fc.nat()), (snapshot, by, chance) => {
      const shuffled = <T>(list: readonly T[]): readonly T[] =>
        list
          .map((one) => ({ one, at: chance.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
      const { household, report, survey } = snapshot;
      const other: Snapshot = {
        ...snapshot,
        household: { ...household, members: shuffled(household.members), facts: shuffled(household.facts) },
        report: aReport({ sums: shuffled(report?.sums ?? []) }),
        ...(survey ? { survey: { ...survey, obligors: shuffled(survey.obligors), selfCare: shuffled(survey.selfCare) } } : {}),
      };
      expect(judge(other, by)).toEqual(judge(snapshot, by));
    }),
    runs,
  );
});

it('a person alone is never admitted from a household that is entitled as a whole', () => {
  fc.assert(
    fc.property(anybody, law, (it, by) => {
      const whole = judge(asHousehold(it), by);
      const isWhole = whole.class !== 'undecidable' && whole.grants.some((grant) => grant.class === 'dibao');
      expect(isWhole && judge(asFirst(it), by).class === 'single-person').toBe(false);
    }),
    runs,
  );
});

it('a judgement is equal to itself after it was stored', () => {
  fc.assert(
    fc.property(anybody, law, (it, by) => {
      expect(JSON.parse(JSON.stringify(judge(it, by)))).toEqual(judge(it, by));
    }),
  );
});
