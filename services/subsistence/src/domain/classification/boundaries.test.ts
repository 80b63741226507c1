import { mulDiv } from '@jiuzhu/kernel';
import { describe, expect, test } from 'vitest';
import { aMember, anIncome, aPersonId, aProperty, aSnapshot } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import type { CountedItem } from '../household/facts.ts';
import type { Snapshot } from '../household/snapshot.ts';
import { judge } from './judge.ts';
import { refusalCodes } from './judgement.ts';
import type { EntitlementLaw } from '../law/law.ts';

/** The pack is made from the values of the parameters: whatever a region writes, each limit is tried one below, at it, and one above. */
const variants: readonly Readonly<Record<string, unknown>>[] = ([600_00, 690_01, 1] as const).flatMap((standard) =>
  (['lt', 'le'] as const).map((comparator) => ({
    'subsistence.standard': { urban: standard, rural: standard },
    'subsistence.income.comparator': comparator,
    'subsistence.property.comparator': comparator,
    'subsistence.margin.comparator': comparator,
    'subsistence.property.vehicles': { tekun: 1, dibao: 1, margin: 1, rigid: 1 },
    'subsistence.property.homes': { tekun: 2, dibao: 2, margin: 2, rigid: 2 },
  })),
);

const codes = (snapshot: Snapshot, law: EntitlementLaw): readonly string[] => {
  const it = judge(snapshot, law);
  return it.class === 'dibao' ? [] : refusalCodes(it);
};
const around = (limit: number): readonly number[] => [limit - 1, limit, limit + 1].filter((it) => it >= 0);
const isWithin = (figure: number, limit: number, comparator: 'lt' | 'le'): boolean =>
  comparator === 'lt' ? figure < limit : figure <= limit;

describe.each(variants.map((given) => [JSON.stringify(given), aLaw(given)] as const))('under %s', (_, law) => {
  const { urban } = law.standard;

  test.each([1, 2, 3])('the income of %d members is weighed to the fen', (size) => {
    const members = Array.from({ length: size }, (_, at) => aMember(at + 1));
    for (const income of around(urban * size)) {
      const facts = members.map((_, at) => anIncome(at + 1, at === 0 ? income : 0));
      const expected = isWithin(income, urban * size, law.incomeComparator) ? [] : ['income'];
      expect(codes(aSnapshot({ members, facts }), law)).toEqual(expected);
    }
  });

  test('financial assets are weighed to the fen', () => {
    const limit = mulDiv(urban, 12 * law.financialAssets.dibao, 10_000, 'down');
    for (const amount of around(limit)) {
      const expected = isWithin(amount, limit, law.propertyComparator) ? [] : ['financial-assets'];
      expect(codes(aSnapshot({ facts: [anIncome(1, 0), aProperty('deposit', { amount })] }), law)).toEqual(expected);
    }
  });

  test.each([
    ['vehicle', 'vehicles'],
    ['home', 'homes'],
    ['business', 'businesses'],
    ['machinery', 'machinery'],
  ] as const satisfies readonly (readonly [CountedItem, string])[])('each %s is counted', (item, code) => {
    for (const count of around(law[code].dibao)) {
      const area = law.homeArea.dibao + 1;
      const found = codes(aSnapshot({ facts: [anIncome(1, 0), aProperty(item, { count, area })] }), law);
      expect(found.includes(code)).toBe(count > law[code].dibao);
    }
  });

  test('the margin is weighed to the fen', () => {
    const line = (urban * 2 * law.marginMultiple) / 10_000;
    const members = [aMember(1), aMember(2, { majorIllness: true })];
    for (const income of around(Math.floor(line))) {
      const facts = [anIncome(1, income), anIncome(2, 0)];
      const snapshot = aSnapshot({ members, facts }, { applicants: { grain: 'person', personId: aPersonId(2) } });
      expect(codes(snapshot, law).includes('margin-income')).toBe(!isWithin(income, line, law.marginComparator));
    }
  });
});
