import { describe, expect, it, test } from 'vitest';
import { ancestors, contains, isRegionCode, regionCode, regionLevel } from './region.ts';

describe('a region code', () => {
  test.each([
    ['33', 'province'],
    ['3301', 'prefecture'],
    ['330106', 'county'],
    ['330106001', 'township'],
    ['330106001002', 'village'],
  ])('%s is a %s', (code, level) => {
    expect(regionLevel(regionCode(code))).toBe(level);
  });

  test.each(['', '3', '330', '33010', '33010600', '3301060010', '33010600100200', '33010a', '３３', ' 33', '33\n'])(
    '%j is none',
    (text) => {
      expect(isRegionCode(text)).toBe(false);
      expect(() => regionCode(text)).toThrow(RangeError);
    },
  );

  it('contains itself and what begins with it, and nothing beside it', () => {
    const county = regionCode('330106');
    expect(contains(county, county)).toBe(true);
    expect(contains(county, regionCode('330106001002'))).toBe(true);
    expect(contains(county, regionCode('330108001'))).toBe(false);
    expect(contains(county, regionCode('3301'))).toBe(false);
  });

  it('has its ancestors from the nearest up', () => {
    expect(ancestors(regionCode('330106001002'))).toEqual(['330106001', '330106', '3301', '33']);
    expect(ancestors(regionCode('3301'))).toEqual(['33']);
    expect(ancestors(regionCode('33'))).toEqual([]);
  });
});
