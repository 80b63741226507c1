import { type Fen, fen } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aDeposit, aHousehold, limitsOf, person, theLimits, today } from '../testing/builders.ts';
import type { Finding, Result } from './answer.ts';
import { type Comparison, compareWithLimits } from './comparison.ts';
import type { Declared, Household } from './household.ts';
import { declaredSums, verifiedSums } from './sum.ts';
import { verdictOf } from './verdict.ts';

const codes = [
  'bankAccount',
  'securitiesAccount',
  'commercialInsurance',
  'onlineFinance',
  'vehicle',
  'realEstate',
  'businessRegistration',
  'farmMachinery',
];
/** Every agency has answered: with these, else with nothing. */
const answers = (found: Readonly<Record<string, readonly Omit<Finding, 'asOf'>[]>> = {}, n = 1): readonly Result[] =>
  codes.map((item) => ({
    personId: person(n),
    item,
    status: found[item] ? 'HIT' : 'MISS',
    findings: (found[item] ?? []).map((it) => ({ ...it, asOf: today })),
  }));

const comparisons = (results: readonly Result[], it: Partial<Household> = {}, limits = limitsOf(...theLimits)) => {
  const household = aHousehold(it);
  const known = { results, household, declared: declaredSums(household), verified: verifiedSums(results), committed: [] };
  return compareWithLimits(known, limits);
};
const of = (rule: string, made: readonly Comparison[]): Comparison =>
  made.find((it) => it.rule === `subsistence.property.${rule}`) ?? expect.fail(rule);
const verdict = (results: readonly Result[], it: Partial<Household> = {}, limits = limitsOf(...theLimits)) =>
  verdictOf({ limits: comparisons(results, it, limits), results, differences: [], committed: [] });

/** Two years' standard of three people in the country. */
const limit = 2 * 12 * 60_000 * 3;

describe('money', () => {
  const money = (amount: number, written = theLimits): Comparison =>
    of(
      'financial-assets/dibao',
      comparisons(answers({ bankAccount: [{ amount: fen(amount - 10) }], onlineFinance: [{ amount: fen(10) }] }), {}, limitsOf(...written))
        .made,
    );

  it('is within its limit to the last fen, and over it by one', () => {
    expect(money(limit)).toEqual({
      ...{ rule: 'subsistence.property.financial-assets/dibao', of: 'dibao', unit: 'fen' },
      ...{ limit, actual: limit, verdict: 'within' },
    });
    expect(money(limit + 1)).toMatchObject({ actual: limit + 1, verdict: 'over' });
    expect(money(limit - 1).verdict).toBe('within');
  });

  it('is over at the limit itself where the region says less than', () => {
    const strict = theLimits.map((it) => (it.id.endsWith('comparator') ? { ...it, value: 'lt' } : it));
    expect(money(limit, strict).verdict).toBe('over');
    expect(money(limit - 1, strict).verdict).toBe('within');
  });

  it('is what was declared where that is more than was found', () => {
    const declared = [aDeposit(fen(limit + 1))];
    expect(of('financial-assets/dibao', comparisons(answers(), { declared }).made)).toMatchObject({ actual: limit + 1, verdict: 'over' });
  });

  it('is over for one class and within for another', () => {
    const { made } = comparisons(answers({ bankAccount: [{ amount: fen(limit + 1) }] }));
    const verdicts = ['tekun', 'dibao', 'margin', 'rigid'].map((it) => of(`financial-assets/${it}`, made).verdict);
    expect(verdicts).toEqual(['over', 'over', 'within', 'within']);
  });
});

describe('a comparison of which something is not known', () => {
  const failing = (item: string, found: Parameters<typeof answers>[0] = {}): readonly Result[] =>
    answers(found).map((it) => (it.item === item ? { ...it, status: 'ERROR', findings: [] } : it));

  it('is unknown while what is known is within the limit, and over all the same where it is more', () => {
    expect(of('financial-assets/dibao', comparisons(failing('bankAccount')).made)).toMatchObject({ actual: 0, verdict: 'unknown' });
    const rich = failing('bankAccount', { onlineFinance: [{ amount: fen(limit + 1) }] });
    expect(of('financial-assets/dibao', comparisons(rich).made).verdict).toBe('over');
    expect(of('vehicles/dibao', comparisons(failing('bankAccount')).made).verdict).toBe('within');
  });

  it('is unknown where nobody was asked at all', () => {
    expect(of('machinery/dibao', comparisons([]).made)).toMatchObject({ actual: 0, verdict: 'unknown' });
  });
});

describe('homes', () => {
  const home = (area: number | undefined): Declared =>
    aDeposit(fen(0), { item: 'home', count: 1, ...(area === undefined ? {} : { area }) });
  const verdicts = (areas: readonly (number | undefined)[]) => {
    const found = areas.map((area) => ({ amount: 0 as Fen, count: 1, ...(area === undefined ? {} : { area }) }));
    const { made } = comparisons(answers({ realEstate: found }), { declared: areas.map(home) });
    return [of('homes/dibao', made).verdict, of('home-area/dibao', made).verdict];
  };

  it('beyond the count are accepted while all are within the area together, and not by a square decimetre more', () => {
    expect(verdicts([4_500, 4_500])).toEqual(['within', 'within']);
    expect(verdicts([4_500, 4_501])).toEqual(['over', 'over']);
  });

  it('are as large as agencies say where nobody declared them, of each person what the one agency knows that knows more', () => {
    const found = (item: string, areas: readonly number[], n = 1): readonly Result[] => [
      { personId: person(n), item, status: 'HIT', findings: areas.map((area) => ({ amount: fen(0), count: 1, area, asOf: today })) },
    ];
    const area = (...results: readonly (readonly Result[])[]) => of('home-area/dibao', comparisons(results.flat()).made).actual;
    expect(area(found('realEstate', [4_000, 1_000]))).toBe(5_000);
    expect(area(found('realEstate', [4_000, 1_000]), found('homeOwnership', [6_000]))).toBe(6_000);
    expect(area(found('realEstate', [4_000]), found('homeOwnership', [6_000], 2))).toBe(10_000);
  });

  it('within the count are within, however large; beyond it and of no known area, it is not known', () => {
    expect(verdicts([20_000])).toEqual(['within', 'within']);
    expect(verdicts([4_500, undefined])).toEqual(['unknown', 'unknown']);
  });
});

describe('a limit that the region has not set', () => {
  const without = limitsOf(...theLimits.filter(({ id }) => !id.endsWith('vehicles')));

  it('leaves that comparison out and no other, and is named', () => {
    const { made, missing } = comparisons(answers({ vehicle: [{ amount: fen(0), count: 9 }] }), {}, without);
    expect(missing).toEqual(['subsistence.property.vehicles']);
    expect(made.some(({ rule }) => rule.includes('vehicles'))).toBe(false);
    expect(made).toHaveLength(5 * 4);
  });

  it('takes away the verdict that none is exceeded, and not the one that another is', () => {
    expect(verdict(answers())).toEqual({ word: 'NO_OVER_LIMIT' });
    expect(verdict(answers(), {}, without)).toBeUndefined();
    expect(verdict(answers({ farmMachinery: [{ amount: fen(0), count: 1 }] }), {}, without)).toMatchObject({ word: 'OVER_LIMIT' });
  });

  it('compares nothing where none is set, and stops no report', () => {
    expect(comparisons(answers(), {}, limitsOf())).toMatchObject({ made: [], missing: { length: 8 } });
  });
});

describe('the verdict', () => {
  it('cites each limit that is exceeded, with its class', () => {
    expect(verdict(answers({ vehicle: [{ amount: fen(0), count: 1 }] }))).toEqual({
      word: 'OVER_LIMIT',
      rules: ['subsistence.property.vehicles/tekun', 'subsistence.property.vehicles/dibao'],
    });
  });

  it('is a doubt that names what is not known, or not as it was declared', () => {
    const open = answers().map((it) => (it.item === 'vehicle' ? { ...it, status: 'TIMEOUT' as const } : it));
    expect(verdict(open)).toMatchObject({
      word: 'DOUBT',
      items: expect.arrayContaining(['vehicle', 'subsistence.property.vehicles/dibao']) as string[],
    });
    const limits = comparisons(answers());
    const differences = [{ item: 'deposit' as const, declared: fen(1), verified: fen(2) }];
    expect(verdictOf({ limits, results: answers(), differences, committed: ['taxPayment'] })).toEqual({
      word: 'DOUBT',
      items: ['deposit', 'taxPayment'],
    });
  });
});
