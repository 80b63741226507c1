import { day, fen } from '@jiuzhu/kernel';
import { wordingFaults } from '@jiuzhu/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIllnessLaw } from '../../testing/standards.ts';
import { caseWording } from '../explanation/case-wording.ts';
import { explain } from '../explanation/explain.ts';
import { type Found, type IllHousehold, isInForce, weighIllness } from './weigh-illness.ts';

const source = { kind: 'report', stream: 'household/1', version: 2, asOf: day('2026-06-01'), source: 'verified' };
/** Three in the country, where 1.5 times the standard of 500 yuan is 9,000 yuan for each a year, and so 27,000 for all. */
const aHousehold = (it: Partial<IllHousehold> = {}): IllHousehold => ({
  ...{ members: 3, settlement: 'rural', isHelped: false, objectionHolds: false },
  ...{ sources: { report: source, application: { ...source, kind: 'application' } } },
  ...it,
});
const found = (it: Partial<Found> = {}): Found => ({
  ...{ income: fen(6_000_000), selfPaid: fen(3_300_000), charity: fen(0), propertyWithin: true, gravelyIll: true },
  ...it,
});
const failing = (it: Partial<Found>, of: Partial<IllHousehold> = {}, law = anIllnessLaw()): readonly string[] =>
  weighIllness(found(it), aHousehold(of), law)
    .reasons.filter(({ verdict }) => verdict === 'fail')
    .map(({ code }) => code);

describe('who is impoverished by an illness', () => {
  it('has just so many times the standard left to each, and a fen more is too many', () => {
    expect(weighIllness(found(), aHousehold(), anIllnessLaw()).verdict).toBe('pass');
    expect(failing({ income: fen(6_000_001) })).toEqual(['income-after-illness']);
  });

  it('bears what charities left of the costs, and no more', () => {
    expect(failing({ charity: fen(1) })).toEqual(['income-after-illness']);
    expect(failing({ selfPaid: fen(3_300_001), charity: fen(1) })).toEqual([]);
  });

  it('has less, where the place says so', () => {
    const law = anIllnessLaw({ 'medical.illness-poor.comparator': 'lt' });
    expect([failing({}, {}, law), failing({ income: fen(5_999_999) }, {}, law)]).toEqual([['income-after-illness'], []]);
  });

  it('is weighed by the standard of where the household lives, and by how many it is', () => {
    expect(failing({ income: fen(7_080_000) }, { settlement: 'urban' })).toEqual([]);
    expect(failing({ income: fen(7_080_001) }, { settlement: 'urban' })).toEqual(['income-after-illness']);
    expect(failing({}, { members: 2 })).toEqual(['income-after-illness']);
  });

  it('is refused with every reason at once', () => {
    const all = { income: fen(9_000_000), propertyWithin: false, gravelyIll: false };
    const { reasons } = weighIllness(found(all), aHousehold({ isHelped: true, objectionHolds: true }), anIllnessLaw());
    expect(reasons.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'fail', 'fail', 'fail']);
    expect(
      wordingFaults(
        caseWording,
        reasons.map(({ code }) => code),
      ),
    ).toEqual([]);
    expect(explain(reasons[2] as never)).toBe('扣除医疗费用后，您家年人均收入为19,000.00 元，超过当地规定的9,000.00 元。');
  });

  it('is so no less with more costs, and no more with more income', () => {
    const sum = fc.integer({ min: 0, max: 20_000_000 });
    fc.assert(
      fc.property(sum, sum, sum, fc.integer({ min: 1, max: 12 }), (income, selfPaid, more, members) => {
        const passes = (it: Partial<Found>): boolean => !failing(it, { members }).includes('income-after-illness');
        if (passes({ income: fen(income), selfPaid: fen(selfPaid) })) {
          expect(passes({ income: fen(income), selfPaid: fen(selfPaid + more) })).toBe(true);
        } else expect(passes({ income: fen(income + more), selfPaid: fen(selfPaid) })).toBe(false);
      }),
    );
  });
});

describe('a report', () => {
  const report = { reportId: 'r', on: day('2026-06-01'), complete: true, validUntil: day('2026-12-31'), version: 2 };

  it('is used to its last day, when it is the newest and whole', () => {
    expect(isInForce(report, 'r', day('2026-12-31'))).toBe(true);
    const others = [isInForce(report, 'r', day('2027-01-01')), isInForce(report, 'other', report.on), isInForce(undefined, 'r', report.on)];
    expect([...others, isInForce({ ...report, complete: false }, 'r', report.on)]).toEqual([false, false, false, false]);
  });
});
