import { expect, it } from 'vitest';
import { isReached } from './reach.ts';

const of = (region: string) => ({ id: 'an-officer', agency: 'an-office', roles: ['clerk'], region, level: 'county' as const });

it('reaches what lies in one’s region, and what another region that lies in it still has to do with', () => {
  const reached = (region: string) => [
    isReached(of(region), '990000002001'),
    isReached(of(region), '990000002001', ['990001', '990000001']),
  ];
  expect(reached('990000002')).toEqual([true, true]);
  expect(reached('990000001')).toEqual([false, true]);
  expect(reached('990001')).toEqual([false, true]);
  expect(reached('990000003')).toEqual([false, false]);
  // whoever works in a part of a region that has to do with it does not reach it by that
  expect(reached('990001001')).toEqual([false, false]);
});

it('reaches what lies in no office’s region, whoever asks', () => {
  expect(isReached(of('990001'), 'public')).toBe(true);
});
