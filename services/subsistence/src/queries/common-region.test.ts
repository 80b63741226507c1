import { expect, it } from 'vitest';
import { commonRegion } from './common-region.ts';

it('who sees both places of a household that moved is whoever sees the least region that holds both', () => {
  expect(commonRegion('610304001001', '610304001001')).toBe('610304001001');
  expect(commonRegion('610304001001', '610304002001')).toBe('61030400');
  expect(commonRegion('610304001001', '610304')).toBe('610304');
  expect(commonRegion('610304001', '330106001')).toBe('');
});
