import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  compareDays,
  day,
  daysBetween,
  firstOfMonth,
  isDay,
  isWithin,
  lastOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from './day.ts';
import type { Day } from './day.ts';

const epoch = Date.UTC(2000, 0, 1);
/** days of the years 1000 to 8999, made by the platform's calendar and not by ours */
const days = fc
  .integer({ min: -365242, max: 2556696 })
  .map((count) => day(new Date(epoch + count * 86_400_000).toISOString().slice(0, 10)));
const milliseconds = (it: Day): number => Date.parse(`${it}T00:00:00Z`);

describe('a calendar day', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-11-30'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
    expect(day(text)).toBe(text);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '1949-02-31',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '0000-01-01',
    '2026-01-01T00:00',
    '20260101',
    '2026-01-01\n',
    '２０２６-01-01',
    '',
  ])('%j does not exist', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  it('is a text', () => {
    expect(isDay(20260101)).toBe(false);
    expect(isDay(undefined)).toBe(false);
  });

  it('agrees with the platform on every sum of days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300000, max: 300000 }), (from, count) => {
        const to = new Date(milliseconds(from) + count * 86_400_000).toISOString();
        fc.pre(/^[1-9]\d{3}-/.test(to));
        expect(addDays(from, count)).toBe(to.slice(0, 10));
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with the platform on the distance of two days and on the day of the week', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        expect(daysBetween(one, other)).toBe((milliseconds(other) - milliseconds(one)) / 86_400_000);
        expect(weekdayOf(one)).toBe(new Date(milliseconds(one)).getUTCDay() || 7);
      }),
    );
  });

  it('counts every day of four centuries once', () => {
    let it = day('1899-12-31');
    for (let count = 1; count <= 146097; count += 1) {
      const next = addDays(it, 1);
      if (!isDay(next) || next <= it) expect.fail(`after ${it} came ${next}`);
      it = next;
    }
    expect(it).toBe('2299-12-31');
  });

  it('compares as text', () => {
    expect(compareDays(day('2026-09-30'), day('2026-10-01'))).toBe(-1);
    expect(compareDays(day('2026-10-01'), day('2026-10-01'))).toBe(0);
    expect(compareDays(day('2027-01-01'), day('2026-12-31'))).toBe(1);
  });

  it('lies within a period, both ends included, and an open period has no end', () => {
    const [first, last] = [day('2026-07-01'), day('2026-07-31')];
    expect([first, last].every((it) => isWithin(it, first, last))).toBe(true);
    expect(isWithin(day('2026-06-30'), first, last)).toBe(false);
    expect(isWithin(day('2026-08-01'), first, last)).toBe(false);
    expect(isWithin(day('9999-12-31'), first)).toBe(true);
  });

  it('never leaves the years 0001 to 9999 unnoticed', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => addMonths(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(day('2026-01-01'), Number.NaN)).toThrow(RangeError);
  });
});

describe('a month', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-30', 2, '2027-01-30'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('begins and ends within itself', () => {
    fc.assert(
      fc.property(days, (it) => {
        expect(monthOf(firstOfMonth(it))).toBe(monthOf(it));
        expect(monthOf(lastOfMonth(it))).toBe(monthOf(it));
        expect(addDays(lastOfMonth(it), 1)).toBe(firstOfMonth(addMonths(it, 1)));
        expect(isWithin(it, firstOfMonth(it), lastOfMonth(it))).toBe(true);
      }),
    );
  });

  it('is the first seven characters, and its year the first four', () => {
    expect(monthOf(day('2026-11-22'))).toBe('2026-11');
    expect(yearOf(day('2026-11-22'))).toBe(2026);
  });
});

describe('age in completed years', () => {
  test.each([
    ['2010-05-20', '2026-05-19', 15],
    ['2010-05-20', '2026-05-20', 16],
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2026-11-22', '2026-11-22', 0],
    ['1926-12-31', '2026-12-30', 99],
  ])('born on %s, on %s it is %d', (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });

  it('does not exist before the birth', () => {
    expect(() => ageOn(day('2026-11-22'), day('2026-11-21'))).toThrow(RangeError);
  });
});
