import { day, fen } from '@jiuzhu/kernel';
import { describe, expect, it, test } from 'vitest';
import { aHousehold, aMember, anIncome, aPersonId, aProperty, aReport, aSnapshot, aSpending } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import type { Snapshot } from '../household/snapshot.ts';
import { judge } from './judge.ts';
import { isGranted, refusalCodes, totalOf } from './judgement.ts';

const law = aLaw();
const outcome = (snapshot: Snapshot, by = law): unknown => {
  const it = judge(snapshot, by);
  return it.class === 'undecidable' ? it.needs.map(({ need }) => need) : isGranted(it) ? totalOf(it) : refusalCodes(it);
};
/** Three members of 600 yuan each; the standard for all is 1,800. */
const three = [aMember(1), aMember(2), aMember(3)];
const incomes = (...amounts: readonly number[]) => amounts.map((amount, at) => anIncome(at + 1, amount));

describe('income per member below the standard', () => {
  test.each([
    [179_999, 100],
    [180_000, ['income']],
    [180_001, ['income']],
    [0, 180_000],
  ])('a household of three with %d fen a month comes to %j', (total, expected) => {
    expect(outcome(aSnapshot({ members: three, facts: incomes(total, 0, 0) }))).toEqual(expected);
  });

  it('may be at most the standard where the region says so', () => {
    const atMost = aLaw({ 'subsistence.income.comparator': 'le' });
    expect(outcome(aSnapshot({ members: three, facts: incomes(180_000, 0, 0) }), atMost)).toBe(0);
    expect(outcome(aSnapshot({ members: three, facts: incomes(180_001, 0, 0) }), atMost)).toEqual(['income']);
  });

  it('is weighed by the month, without rounding: a third of a fen below is below', () => {
    const seven = (amount: number) => aSnapshot({ facts: [anIncome(1, amount, { months: 7 })] });
    expect(outcome(seven(7 * 60_000 - 1))).toBe(100);
    expect(outcome(seven(7 * 60_000))).toEqual(['income']);
  });

  it('does not ask who could work', () => {
    expect(outcome(aSnapshot({ members: [aMember(1, { born: day('2000-01-01') })], facts: incomes(0) }))).toBe(60_000);
  });

  it('counts what was found where it is more than what was declared', () => {
    const found = aReport({ sums: [{ kind: 'income', item: 'wage', amount: fen(240_000), count: 1 }] });
    expect(outcome(aSnapshot({ facts: incomes(10_000) }, { report: found }))).toBe(40_000);
    expect(outcome(aSnapshot({ facts: incomes(30_000) }, { report: found }))).toBe(30_000);
  });

  it('does not take the rounding of a report for something found', () => {
    const report = aReport({ sums: [{ kind: 'income', item: 'wage', amount: fen(720_000), count: 1 }] });
    const facts = [anIncome(1, 7 * 60_000 - 1, { months: 7 })];
    expect(outcome(aSnapshot({ facts }, { report: aReport({ sums: [{ ...report.sums[0]!, amount: fen(719_999) }] }) }))).toBe(100);
    expect(outcome(aSnapshot({ facts }, { report }))).toEqual(['income']);
  });

  it('does not count that of somebody who has left', () => {
    const facts = [...incomes(10_000), anIncome(2, 500_000), aProperty('vehicle', { count: 1, personId: aPersonId(2) })];
    expect(outcome(aSnapshot({ facts }))).toBe(50_000);
  });

  it('counts what an officer corrected after the report', () => {
    const report = aReport({ sums: [{ kind: 'income', item: 'wage', amount: fen(1_200_000), count: 1 }] });
    const corrected = (recordedOn: string) =>
      aSnapshot({ facts: [anIncome(1, 10_000, { source: 'corrected', recordedOn: day(recordedOn) })] }, { report });
    expect(outcome(corrected('2026-11-10'))).toBe(50_000);
    expect(outcome(corrected('2026-11-09'))).toEqual(['income']);
  });
});

describe('what is not income', () => {
  it('is what the list of the day excludes', () => {
    const facts = [anIncome(1, 10_000), anIncome(1, 90_000, { item: 'scholarship' }), anIncome(1, 20_000, { item: 'basic-pension' })];
    expect(outcome(aSnapshot({ facts }))).toBe(30_000);
    expect(outcome(aSnapshot({ facts }), aLaw({ 'subsistence.income.excluded': [{ item: 'basic-pension' }] }))).toEqual(['income']);
  });

  it('is the cost of working, up to its ceiling and to the wage', () => {
    expect(outcome(aSnapshot({ facts: [anIncome(1, 65_000), aSpending(1, 'work-cost', 10_000)] }))).toBe(5_000);
    expect(outcome(aSnapshot({ facts: [anIncome(1, 65_000), aSpending(1, 'work-cost', 90_000)] }))).toBe(13_000);
    expect(outcome(aSnapshot({ facts: [anIncome(1, 65_000, { item: 'transfer' }), aSpending(1, 'work-cost', 10_000)] }))).toEqual([
      'income',
    ]);
  });

  it('is the cost of illness of a member who is gravely ill or disabled, and of no other', () => {
    const facts = [anIncome(1, 70_000), aSpending(1, 'medical', 30_000)];
    expect(outcome(aSnapshot({ facts }))).toEqual(['income']);
    expect(outcome(aSnapshot({ facts, members: [aMember(1, { majorIllness: true })] }))).toBe(20_000);
    expect(outcome(aSnapshot({ facts, members: [aMember(1, { disability: { kind: 'physical', grade: 4 } })] }))).toBe(20_000);
  });

  it('never makes an income of less than nothing', () => {
    const facts = [anIncome(1, 10_000), aSpending(1, 'medical', 90_000)];
    expect(outcome(aSnapshot({ facts, members: [aMember(1, { majorIllness: true })] }))).toBe(60_000);
  });
});

describe('property within the limits', () => {
  const limit = 2 * 12 * 60_000;
  test.each([
    [limit, 50_000],
    [limit + 1, ['financial-assets']],
  ])('financial assets of %d fen come to %j', (amount, expected) => {
    const halves = [aProperty('deposit', { amount: amount - 1_000 }), aProperty('securities', { amount: 1_000 })];
    expect(outcome(aSnapshot({ facts: [...incomes(10_000), ...halves] }))).toEqual(expected);
  });

  it('grows with the members', () => {
    const facts = [...incomes(0, 0, 0), aProperty('deposit', { amount: 3 * limit })];
    expect(outcome(aSnapshot({ members: three, facts }))).toBe(180_000);
  });

  test.each([
    ['vehicle', 'vehicles'],
    ['business', 'businesses'],
    ['machinery', 'machinery'],
  ] as const)('is exceeded by one %s, declared or found', (item, code) => {
    expect(outcome(aSnapshot({ facts: [...incomes(10_000), aProperty(item, { count: 1 })] }))).toEqual([code]);
    const found = aReport({ sums: [{ kind: 'property', item, amount: fen(0), count: 1 }] });
    expect(outcome(aSnapshot({ facts: incomes(10_000) }, { report: found }))).toEqual([code]);
  });

  it('is kept by two homes that are small, and exceeded by two that are not', () => {
    const homes = (area?: number) => aSnapshot({ facts: [...incomes(10_000), aProperty('home', { count: 2, ...(area ? { area } : {}) })] });
    expect(outcome(homes(3_000))).toBe(50_000);
    expect(outcome(homes(3_001))).toEqual(['homes', 'home-area']);
    expect(outcome(homes())).toEqual(['area-of-homes']);
  });

  it('is not asked for the area of a home that may be had anyway', () => {
    expect(outcome(aSnapshot({ facts: [...incomes(10_000), aProperty('home', { count: 1 })] }))).toBe(50_000);
  });
});

it('a refusal names every condition that fails, not the first', () => {
  const facts = [...incomes(60_000), aProperty('vehicle', { count: 1 }), aProperty('deposit', { amount: 1_440_001 })];
  expect(outcome(aSnapshot({ facts }))).toEqual(['income', 'financial-assets', 'vehicles']);
  const [, dibao] = judge(aSnapshot({ facts }), law).trials;
  expect(dibao?.reasons.map((it) => [it.code, it.verdict])).toEqual([
    ['members', 'pass'],
    ['income', 'fail'],
    ['financial-assets', 'fail'],
    ['vehicles', 'fail'],
    ['homes', 'pass'],
    ['home-area', 'pass'],
    ['businesses', 'pass'],
    ['machinery', 'pass'],
  ]);
  expect(dibao?.reasons[2]).toMatchObject({
    ...{ actual: 1_440_001, limit: 1_440_000, unit: 'fen', comparator: 'le' },
    article: expect.stringContaining('第十四条'),
    standard: { parameter: 'subsistence.property.financial-assets', document: { number: '示例〔2021〕1号' } },
    facts: expect.arrayContaining([expect.objectContaining({ kind: 'property.deposit', source: 'declared', version: 2 })]),
  });
});

describe('what is not known', () => {
  test.each([
    ['no report', { report: undefined }, ['verification-report']],
    ['a report that is not complete', { report: aReport({ complete: false }) }, ['complete-verification-report']],
    ['a report of the past', { report: aReport({ validUntil: day('2026-11-19') }) }, ['valid-verification-report']],
    ['a member who gave no authorisation', { report: aReport({ doubts: ['member-not-authorised'] }) }, ['authorisation-of-every-member']],
    [
      'an adult who came after the report',
      { household: aHousehold({ members: [aMember(1, { knownSince: day('2026-11-11') })] }) },
      ['verification-of-every-member'],
    ],
    ['a death that the register does not know', { report: aReport({ doubts: ['death-recorded'] }) }, ['members-after-death']],
  ] as const)('leaves the case open: %s', (_, it, needs) => {
    expect(outcome(aSnapshot({}, it))).toEqual(needs);
  });

  it('leaves the case open even where the declared income alone would be too high', () => {
    expect(outcome(aSnapshot({ facts: incomes(90_000) }, { report: aReport({ complete: false }) }))).toEqual([
      'complete-verification-report',
    ]);
  });

  it('is whatever an adult has not declared, by person; not that of a minor or a student', () => {
    const children = [aMember(2, { born: day('2010-05-01') }), aMember(3, { born: day('2006-05-01'), student: true })];
    expect(outcome(aSnapshot({ members: [aMember(1), ...children], facts: incomes(0) }))).toBe(180_000);
    const silent = judge(aSnapshot({ members: three, facts: incomes(0, 0) }), law);
    expect(silent).toMatchObject({ class: 'undecidable', needs: [{ need: 'declared-income', personId: aPersonId(3) }] });
  });

  it('is an income that was declared too long ago, or for no period', () => {
    const old = aSnapshot({ facts: [anIncome(1, 0, { asOf: day('2025-11-19') })] });
    expect(outcome(old)).toEqual(['current-income']);
    expect(outcome(aSnapshot({ facts: [anIncome(1, 0, { months: undefined })] }))).toEqual(['period-of-amount']);
  });

  it('is how many vehicles there are, where nobody wrote it down', () => {
    expect(outcome(aSnapshot({ facts: [...incomes(0), aProperty('vehicle')] }))).toEqual(['count-of-property']);
  });

  it('is an amount that cannot be counted: it is asked for again, and nothing breaks', () => {
    const facts = [anIncome(1, Number.MAX_SAFE_INTEGER), anIncome(1, Number.MAX_SAFE_INTEGER)];
    expect(outcome(aSnapshot({ facts }))).toEqual(['countable-amount']);
  });

  it('does not hide a condition that fails on what is known', () => {
    const facts = [anIncome(1, 0, { months: undefined }), aProperty('vehicle', { count: 1 })];
    const it = judge(aSnapshot({ facts }), law);
    // no subsistence household in any case; whether one of the margin, the income will say
    expect(it.class).toBe('undecidable');
    expect(it.trials[1]).toMatchObject({ tried: 'dibao', verdict: 'fail', failing: ['vehicles'], undecided: ['income'] });
    expect(it.trials[2]).toMatchObject({ tried: 'margin', verdict: 'unknown' });
  });
});

describe('the amount', () => {
  it('is the difference of the household, rounded once', () => {
    const facts = [anIncome(1, 33_333), anIncome(2, 33_333), anIncome(3, 33_333)];
    expect(outcome(aSnapshot({ members: three, facts }))).toBe(80_100);
    expect(outcome(aSnapshot({ members: three, facts }), aLaw({ 'subsistence.rounding.mode': 'down' }))).toBe(80_000);
    expect(outcome(aSnapshot({ members: three, facts }), aLaw({ 'subsistence.rounding.unit': 'fen' }))).toBe(80_001);
  });

  it('has a supplement for each old, young, gravely disabled or ill member, once for each', () => {
    const supplement = { elderly: 1_000, minor: 4_000, 'severe-disability': 2_000, 'major-illness': 3_000 };
    const with_ = aLaw({ 'subsistence.supplement': supplement });
    const members = [
      aMember(1, { born: day('1950-01-01'), majorIllness: true, disability: { kind: 'sight', grade: 1 } }),
      aMember(2, { born: day('2015-01-01') }),
      aMember(3),
    ];
    expect(outcome(aSnapshot({ members, facts: incomes(0, 0, 0) }), with_)).toBe(180_000 + 18_000 + 24_000);
  });

  it('shows how it was computed', () => {
    const steps = [
      { code: 'income.wage', amount: 10_000 },
      { code: 'household-income', amount: 10_000 },
      { code: 'standard-of-members', amount: 60_000 },
      { code: 'difference', amount: 50_000 },
      { code: 'supplement', amount: 0 },
      { code: 'amount', amount: 50_000 },
    ];
    expect(judge(aSnapshot(), law)).toMatchObject({ grants: [{ class: 'dibao', steps }] });
  });
});

it('a household is measured by the standard of where it lives: town or country', () => {
  const both = aLaw({ 'subsistence.standard': { urban: 69_000, rural: 46_000 } });
  expect(outcome({ ...aSnapshot(), household: aHousehold({ settlement: 'rural' }) }, both)).toBe(36_000);
  expect(outcome(aSnapshot(), both)).toBe(59_000);
});
