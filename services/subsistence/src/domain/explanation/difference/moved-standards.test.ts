import { describe, expect, it } from 'vitest';
import { aLaw } from '../../../testing/standards.ts';
import { entitlementLaw } from '../../law/law.ts';
import { movedStandards, shownValue } from './moved-standards.ts';
import { parameterWords } from './parameter-words.ts';

const law = aLaw();

describe('the standards that moved', () => {
  it('are all called by words, whatever the law asks for, and none is shown by a code', () => {
    expect(Object.keys(parameterWords).toSorted()).toEqual(
      Object.values(entitlementLaw)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const [key, parameter] of Object.entries(entitlementLaw)) {
      expect(shownValue(parameter, law[key as keyof typeof entitlementLaw])).not.toMatch(/[a-z]|undefined|NaN/i);
    }
  });

  it('are those whose value is another, each in its own unit', () => {
    const other = aLaw({
      'subsistence.income.comparator': 'le',
      'subsistence.margin.multiple': 20_000,
      'subsistence.income.deductions': [{ item: 'medical', share: 5_000, ceiling: 10_000 }],
      'subsistence.property.home-area': { tekun: 3_000, dibao: 4_550, margin: 3_000, rigid: 3_000 },
    });
    expect(movedStandards(law, other).map(({ name, before, after }) => [name, before, after])).toEqual([
      ['收入与低保标准的比较方式', '低于', '不超过'],
      [
        '收入的扣减',
        '医疗支出 比例 100% 上限（标准的倍数） 200%；就业成本 比例 100% 上限（标准的倍数） 30%',
        '医疗支出 比例 50% 上限（标准的倍数） 100%',
      ],
      [
        '人均房屋面积限额',
        '特困人员 30 平方米；最低生活保障 30 平方米；低保边缘家庭 30 平方米；刚性支出困难家庭 30 平方米',
        '特困人员 30 平方米；最低生活保障 45.5 平方米；低保边缘家庭 30 平方米；刚性支出困难家庭 30 平方米',
      ],
      ['低保边缘家庭的倍数', '150%', '200%'],
    ]);
  });
});
