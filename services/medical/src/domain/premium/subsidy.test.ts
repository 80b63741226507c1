import { day, fen, type Id, regionCode } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPersonId } from '../../testing/builders.ts';
import { aPremiumLaw } from '../../testing/standards.ts';
import { type MedicalClass, medicalClasses } from '../people/medical-class.ts';
import { type Insured, subsidised, subsidyOf } from './subsidy.ts';

const householdId = '00000000-0000-4000-8000-000000000900' as Id<'household'>;
const held = (...all: readonly (readonly [number, MedicalClass])[]): Insured => ({
  ...{ region: regionCode('610304001'), subsidised: [], added: [] },
  held: all.map(([n, of]) => ({ personId: aPersonId(n), householdId, class: of })),
});
const act = { year: 2027, on: day('2026-11-20'), by: 'officer-1', newPayment: () => 'payment' as Id<'payment'> };

describe('the premium of a year', () => {
  // 400 yuan: all of it for extreme difficulty, 200 for the allowance, a quarter for the margin
  const law = aPremiumLaw();

  it('is paid in whole, by an amount or in part, as the place says of the class, and not at all where it says nothing', () => {
    expect((['tekun', 'dibao', 'margin', 'monitored'] as const).map((of) => subsidyOf(of, law))).toEqual([40_000, 20_000, 10_000, 0]);
  });

  it('is paid by the highest class alone', () => {
    expect(subsidised(held([1, 'margin'], [1, 'tekun']), law, act).added).toMatchObject([{ class: 'tekun', amount: 40_000 }]);
  });

  it('is paid once, whatever somebody has become since', () => {
    const again = { ...held([1, 'tekun'], [2, 'dibao']), subsidised: [aPersonId(1)] };
    expect(subsidised(again, law, act).added.map(({ personId }) => personId)).toEqual([aPersonId(2)]);
    const all = { ...again, subsidised: [aPersonId(1), aPersonId(2)] };
    expect(subsidised(all, law, act)).toBe(all);
  });

  it('is never more than itself, and once for each who has a class', () => {
    const rows = fc.uniqueArray(fc.record({ class: fc.constantFrom(...medicalClasses), share: fc.nat(20_000), fixed: fc.nat(100_000) }), {
      minLength: 1,
      selector: (row) => row.class,
    });
    const people = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...medicalClasses)), { maxLength: 10 });
    fc.assert(
      fc.property(fc.nat(60_000), rows, people, (premium, table, all) => {
        const by = aPremiumLaw({ 'medical.premium': premium, 'medical.premium.subsidy': table });
        const { added } = subsidised(held(...all), by, act);
        for (const one of added) expect(one.amount).toBeLessThanOrEqual(fen(premium));
        expect(new Set(added.map(({ personId }) => personId)).size).toBe(added.length);
      }),
    );
  });
});
