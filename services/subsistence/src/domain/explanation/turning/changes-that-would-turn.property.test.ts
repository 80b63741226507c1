import { day, fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges } from '../../../testing/apply-changes.ts';
import type { Way } from '../../../testing/apply-changes.ts';
import { aMember, anIncome, anObligor, aPersonId, aProperty, aReport, aSnapshot, aSpending, aSurvey } from '../../../testing/builders.ts';
import { aLaw } from '../../../testing/standards.ts';
import { judge } from '../../classification/judge.ts';
import { appliedTrial } from '../../classification/judgement.ts';
import type { Judgement } from '../../classification/judgement.ts';
import type { FactItem, HouseholdFact, Member, PersonId, VerifiedSum } from '../../household/facts.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import type { EntitlementLaw } from '../../law/law.ts';
import type { Change } from './change.ts';
import { changesThatWouldTurn, isPromised } from './changes-that-would-turn.ts';
import { codeOfChange, wordsOfChange } from './words-of-change.ts';

const runs = { numRuns: 600 };

const amount = fc.integer({ min: 0, max: 300_000 });
const birth = fc.constantFrom('1948-05-17', '1969-02-28', '1980-01-01', '1991-07-09', '2011-03-03', '2022-12-31').map((it) => day(it));
const member = (at: number): fc.Arbitrary<Member> =>
  fc
    .record({
      born: birth,
      disability: fc.option(fc.record({ kind: fc.constantFrom('physical', 'mental', 'sight'), grade: fc.integer({ min: 1, max: 4 }) }), {
        nil: undefined,
      }),
      majorIllness: fc.boolean(),
      student: fc.boolean(),
      absence:
        at === 1
          ? fc.constant(undefined)
          : fc.nat(7).map((it) => (it === 0 ? { reason: 'prison' as const, since: day('2026-01-01') } : undefined)),
    })
    // the young study: of old students, who owe nobody support, more must be found out than is said yet
    .map((it) => aMember(at, { ...it, student: it.student && it.born > '1990' }));

const fact = (at: number): fc.Arbitrary<HouseholdFact> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('wage', 'operating', 'transfer', 'scholarship', 'basic-pension'), amount, fc.integer({ min: 1, max: 12 }))
      .map(([item, it, months]) => anIncome(at, it, { item, months })),
    fc
      .tuple(fc.constantFrom('medical', 'work-cost', 'education'), amount, fc.integer({ min: 1, max: 12 }))
      .map(([item, it, months]) => aSpending(at, item, it, { months })),
    fc
      .tuple(fc.constantFrom('deposit', 'securities'), fc.integer({ min: 0, max: 4_000_000 }))
      .map(([item, it]) => aProperty(item, { amount: it })),
    fc.constantFrom('vehicle', 'home', 'business').map((item) => aProperty(item, { count: 1, area: 3_000 })),
    // a thing without its number
    fc.constantFrom('vehicle', 'home').map((item): HouseholdFact => {
      const { count: _, ...uncounted } = aProperty(item);
      return uncounted;
    }),
  );

const sum: fc.Arbitrary<VerifiedSum> = fc.oneof(
  fc
    .tuple(fc.constantFrom('wage', 'transfer'), amount)
    .map(([item, it]) => ({ kind: 'income', item, amount: fen(it * 12), count: 1 }) as const),
  fc
    .tuple(fc.constantFrom('deposit'), fc.integer({ min: 0, max: 9_000_000 }))
    .map(([item, it]) => ({ kind: 'property', item, amount: fen(it), count: 1 }) as const),
  fc.constantFrom<FactItem>('vehicle', 'home').map((item) => ({ kind: 'property', item, amount: fen(0), count: 2 }) as const),
);

const household: fc.Arbitrary<Snapshot> = fc.integer({ min: 1, max: 4 }).chain((size) => {
  const at = Array.from({ length: size }, (_, index) => index + 1);
  const members = fc.tuple(...at.map(member));
  const facts = fc.tuple(...at.map((it) => fc.array(fact(it), { maxLength: 4 })));
  // one in ten has not said anything of what is earned
  const silent = fc.integer({ min: 0, max: 9 });
  return fc
    .record({
      members,
      facts,
      silent,
      alone: fc.boolean(),
      surveyed: fc.boolean(),
      able: fc.boolean(),
      sums: fc.array(sum, { maxLength: 2 }),
    })
    .map(({ members, facts, silent, alone, surveyed, able, sums }) =>
      aSnapshot(
        { members, facts: [...at.filter((it) => it !== silent).map((it) => anIncome(it, 0)), ...facts.flat()] },
        {
          applicants: alone ? { grain: 'person', personId: aPersonId(1) } : { grain: 'household' },
          report: aReport({ sums }),
          ...(surveyed ? { survey: aSurvey({ obligors: able ? at.map((it) => anObligor(it)) : [] }) } : {}),
        },
      ),
    );
});

/** Limits that are no whole fen, and both ways of reaching them. */
const laws = (['lt', 'le'] as const).flatMap((comparator) =>
  [60_000, 69_001].map((standard) =>
    aLaw({
      'subsistence.standard': { urban: standard, rural: standard },
      'subsistence.income.comparator': comparator,
      'subsistence.property.comparator': comparator,
      'subsistence.margin.comparator': comparator,
      'subsistence.margin.multiple': 15_001,
      'subsistence.property.homes': { tekun: 1, dibao: 1, margin: 2, rigid: 2 },
    }),
  ),
);
const law = fc.nat({ max: laws.length - 1 });
const lawAt = (at: number) => laws[at] ?? aLaw();

const way: fc.Arbitrary<Way> = fc.record({
  ...{
    scaled: fc.boolean(),
    withoutSpending: fc.boolean(),
    exception: fc.boolean(),
    certificate: fc.boolean(),
    obligorsAble: fc.boolean(),
  },
  share: fc.constantFrom(0, 0.4, 1),
});

/** Somebody is given aid who was not. */
const isTurned = (before: Judgement, after: Judgement): boolean => {
  const given = (it: Judgement) => (it.class === 'undecidable' ? [] : it.grants.map((grant) => `${grant.class} ${grant.personId ?? ''}`));
  const old = new Set(given(before));
  return given(after).some((it) => !old.has(it));
};

const leavingIn = ({ trials }: Judgement): readonly PersonId[] =>
  trials.flatMap(({ tried, verdict, personId }) => (tried === 'tekun' && verdict === 'pass' && personId ? [personId] : []));

/** All that is stated has come about; and where that promised nothing, all that is stated once it is found out, if anything then turns it. */
const broughtAbout = (snapshot: Snapshot, by: EntitlementLaw, how: Way): Judgement => {
  const judgement = judge(snapshot, by);
  const changes = changesThatWouldTurn({ judgement, snapshot });
  if (changes.length === 0) return judgement;
  fc.pre(!isImpossible(changes));
  const after = applyChanges(snapshot, changes, { ...how, leaving: leavingIn(judgement) });
  return isPromised(changes, snapshot) ? judge(after, by) : broughtAbout(after, by, how);
};

const isImpossible = (changes: readonly Change[]): boolean => changes.some((it) => codeOfChange(it) === 'no-change-of-the-family');

it('all that is stated, brought about in whatever way, turns the outcome', () => {
  fc.assert(
    fc.property(household, law, way, (snapshot, by, how) => {
      const judgement = judge(snapshot, lawAt(by));
      fc.pre(judgement.class !== 'undecidable');
      fc.pre(changesThatWouldTurn({ judgement, snapshot }).length > 0);
      expect(isTurned(judgement, broughtAbout(snapshot, lawAt(by), how))).toBe(true);
    }),
    runs,
  );
});

it('each figure is the nearest: one fen or one thing further, and the allowance is not given', () => {
  fc.assert(
    fc.property(household, law, way, fc.nat(), (it, by, how, pick) => {
      const snapshot: Snapshot = { ...it, applicants: { grain: 'household' } };
      const judgement = judge(snapshot, lawAt(by));
      fc.pre(judgement.class !== 'undecidable');
      const changes = changesThatWouldTurn({ judgement, snapshot });
      const figures = changes.filter((change) => change.turn === 'condition');
      const missed = figures[pick % Math.max(1, figures.length)]?.reason;
      fc.pre(missed !== undefined && !isImpossible(changes));
      // told exactly, so that the figure is the stated one and one more
      const exact: Way = { ...how, scaled: false, withoutSpending: true, exception: missed.code !== 'homes' && how.exception };
      const after = judge(applyChanges(snapshot, changes, exact, missed), lawAt(by));
      fc.pre(after.class !== 'tekun');
      expect(appliedTrial(after)).toMatchObject({ verdict: 'fail', failing: expect.arrayContaining([missed.code]) as unknown });
    }),
    runs,
  );
});

it('what was given needs no change; and everything that is stated is said in one sentence', () => {
  fc.assert(
    fc.property(household, law, (snapshot, by) => {
      const judgement = judge(snapshot, lawAt(by));
      fc.pre(judgement.class !== 'undecidable');
      const changes = changesThatWouldTurn({ judgement, snapshot });
      const isGiven = judgement.grants.some(({ class: of }) => of !== 'tekun') || judgement.trials.every(({ tried }) => tried === 'tekun');
      expect(changes.length === 0).toBe(isGiven);
      for (const change of changes) expect(wordsOfChange(change)).toMatch(/^[^{}。]+。$/);
    }),
    runs,
  );
});
