import { describe, expect, it } from 'vitest';
import { aimTargets } from '../household.ts';
import type { Household } from '../household.ts';
import { typicalLimits } from '../limits.ts';
import { households, makeHousehold } from '../make-household.ts';
import { placeOf, population } from '../population.ts';
import { aimedAt } from './aimed.ts';

const limits = typicalLimits;
const people = population({ seed: 9 });
const natural = Array.from({ length: 400 }, (_, no) => makeHousehold(people, placeOf(people, no)));

/** What the law asks of a household, written out here once more from the words of the law, and not taken from what put it there. */
const sums = ({ members, property, settlement }: Household) => {
  const income = members.reduce((sum, { income: of }) => sum + of.wage + of.operating + of.property + of.transfer, 0);
  const others = members.flatMap(({ income: of }) => [
    of.scholarship,
    of['basic-pension'],
    of['preferential-pension'],
    of['social-assistance'],
  ]);
  const spending = members.flatMap((it) => Object.values(it.spending)).reduce((sum, it) => sum + it, 0);
  const funds = property.deposit.amount + property.securities.amount + property.insurance.amount + property['online-finance'].amount;
  return { n: members.length, income, others: others.reduce((sum, it) => sum + it, 0), spending, funds, settlement, home: property.home };
};
/** The figure less the limit, times a number that makes both whole. */
const over: Readonly<Record<(typeof aimTargets)[number], (household: Household) => bigint>> = {
  standard: (it) => BigInt(sums(it).income - limits.standard[it.settlement] * sums(it).n),
  margin: (it) => BigInt(sums(it).income) * 10_000n - BigInt(limits.standard[it.settlement] * sums(it).n) * BigInt(limits.marginMultiple),
  'disposable-income': (it) => BigInt(sums(it).income * 12 - limits.disposableIncome[it.settlement] * sums(it).n),
  'financial-assets': (it) =>
    BigInt(sums(it).funds) * 10_000n - BigInt(limits.standard[it.settlement] * 12 * sums(it).n) * BigInt(limits.financialAssets),
  'home-area': (it) => BigInt(sums(it).home.area - limits.homeArea[it.settlement] * sums(it).n),
  'rigid-share': (it) => BigInt(sums(it).spending) * 10_000n - BigInt(sums(it).income * 12) * BigInt(limits.rigidShare),
};
/** By how much that grows when the figure grows by one. */
const unit = {
  standard: 1n,
  margin: 10_000n,
  'disposable-income': 12n,
  'financial-assets': 10_000n,
  'home-area': 1n,
  'rigid-share': 10_000n,
};

describe.each(aimTargets)('a household put beside the limit %s', (target) => {
  const off = (where: -1 | 0 | 1) => natural.map((it) => aimedAt(it, limits, target, where)).map((it) => ({ it, over: over[target](it) }));

  it('is the next whole figure below, where it is told to be below', () => {
    for (const { over: by } of off(-1)) expect(by < 0n && by >= -unit[target]).toBe(true);
  });

  it('is the next whole figure above, where it is told to be above', () => {
    for (const { over: by } of off(1)) expect(by > 0n && by <= unit[target]).toBe(true);
  });

  it('is on it to the fen where a whole figure can be, and says so', () => {
    const made = off(0);
    for (const { it: household, over: by } of made) expect(by === 0n).toBe(household.aim?.exactly === 0);
    expect(made.some(({ over: by }) => by === 0n)).toBe(true);
  });

  it('has nothing beside it that a region excludes or deducts, when it is on the limit', () => {
    for (const { it: household } of off(0)) {
      expect(sums(household).others).toBe(0);
      if (target !== 'rigid-share') expect(sums(household).spending).toBe(0);
    }
  });
});

it('has at least four of ten households within a tenth of a limit under stress, and each limit and each side of it among them', () => {
  const made = [...households(population({ seed: 9, mode: 'stress' }), 0, 10_000)];
  const near = made.filter((it) => aimTargets.some((target) => isWithinATenth(it, target)));
  expect(near.length / made.length).toBeGreaterThanOrEqual(0.4);
  const seen = new Set(made.map(({ aim }) => `${aim?.target} ${aim?.exactly}`));
  for (const target of aimTargets) for (const where of [-1, 1, undefined]) expect(seen).toContain(`${target} ${where}`);
});

it('does not have them in life', () => {
  const made = [...households(people, 0, 5_000)];
  const near = made.filter((it) => isWithinATenth(it, 'standard'));
  expect(near.length / made.length).toBeLessThan(0.05);
});

it('follows the limits it is given, whatever they are', () => {
  const other = { ...limits, standard: { urban: 100_001, rural: 70_003 }, marginMultiple: 20_000 };
  const [first] = natural;
  const household = aimedAt(first as Household, other, 'margin', 0);
  expect(sums(household).income).toBe(other.standard[household.settlement] * 2 * household.members.length);
});

const isWithinATenth = (household: Household, target: (typeof aimTargets)[number]): boolean => {
  const { n, income, funds, home, spending } = sums(household);
  const standard = limits.standard[household.settlement] * n;
  const [figure, limit] = {
    standard: [income, standard],
    margin: [income, (standard * limits.marginMultiple) / 10_000],
    'disposable-income': [income, (limits.disposableIncome[household.settlement] * n) / 12],
    'financial-assets': [funds, (standard * 12 * limits.financialAssets) / 10_000],
    'home-area': [home.area, limits.homeArea[household.settlement] * n],
    'rigid-share': [spending, (income * 12 * limits.rigidShare) / 10_000],
  }[target] as [number, number];
  return limit > 0 && Math.abs(figure - limit) <= limit * 0.1;
};
