import { day } from '@jiuzhu/kernel';
import { describe, expect, it, test } from 'vitest';
import { dueDay, isLate } from './due.ts';

describe('the catalogue of a year', () => {
  test.each([
    [2026, 4, '2026-04-30'],
    [2028, 2, '2028-02-29'],
    [2026, 12, '2026-12-31'],
  ])('of %i, due by the end of month %i, is in time until %s', (year, month, last) => expect(dueDay(year, month)).toBe(last));

  it('is in time on the last day, and late on the next one', () => {
    const dueOn = day('2026-04-30');
    expect(isLate(dueOn, undefined, day('2026-04-30'))).toBe(false);
    expect(isLate(dueOn, undefined, day('2026-05-01'))).toBe(true);
    expect(isLate(dueOn, day('2026-05-02'), day('2026-05-03'))).toBe(false);
  });
});
