import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, day, weekdayOf } from './day.ts';
import { addWorkingDays, isAnnounced, isWorkingDay, workingDayFrom, workingDaysBetween } from './working-days.ts';

const [first, last] = [day('2024-01-01'), day('2026-12-31')];
const announcedDays = fc.integer({ min: 0, max: 1095 }).map((count) => addDays(first, count));

describe('the working days of 2024, 2025 and 2026', () => {
  it('are those of the package chinese-days, every one of the 1096 days', () => {
    let compared = 0;
    for (let it = first; it <= last; it = addDays(it, 1)) {
      if (isWorkingDay(it) !== isWorkday(it)) expect.fail(`${it}: ours says ${String(isWorkingDay(it))}`);
      compared += 1;
    }
    expect(compared).toBe(1096);
  });

  test.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10', '2025-01-26', '2024-02-18'])(
    '%s is a weekend that is worked',
    (text) => {
      expect(weekdayOf(day(text))).toBeGreaterThan(5);
      expect(isWorkingDay(day(text))).toBe(true);
    },
  );
});

describe('beyond the announced years', () => {
  it('nobody is told that a day is worked or not, where the package answers "worked" for New Year 2027', () => {
    expect(isWorkday('2027-01-01')).toBe(true);
    expect(isAnnounced(day('2027-01-01'))).toBe(false);
    expect(() => isWorkingDay(day('2027-01-01'))).toThrow(RangeError);
    expect(() => isWorkingDay(day('2023-12-31'))).toThrow(RangeError);
  });

  it('a deadline is provisional from the first day that is not announced', () => {
    expect(addWorkingDays(day('2026-12-30'), 1)).toEqual({ day: '2026-12-31', provisional: false });
    expect(addWorkingDays(day('2026-12-31'), 1)).toEqual({ day: '2027-01-01', provisional: true });
    expect(addWorkingDays(day('2026-12-20'), 20)).toMatchObject({ provisional: true });
    expect(addWorkingDays(day('2023-12-29'), 2)).toMatchObject({ provisional: true });
    expect(workingDaysBetween(day('2026-12-31'), day('2027-01-04'))).toEqual({ count: 2, provisional: true });
    expect(workingDayFrom(day('2027-01-02'))).toEqual({ day: '2027-01-04', provisional: true });
  });
});

describe('a period of working days', () => {
  it('does not count the day it begins on', () => {
    expect(addWorkingDays(day('2026-11-23'), 1)).toEqual({ day: '2026-11-24', provisional: false });
    expect(addWorkingDays(day('2026-11-22'), 0)).toEqual({ day: '2026-11-22', provisional: false });
  });

  it('goes around the Spring Festival of 2026 and over its worked Saturdays', () => {
    expect(addWorkingDays(day('2026-02-13'), 1).day).toBe('2026-02-14');
    expect(addWorkingDays(day('2026-02-13'), 2).day).toBe('2026-02-24');
    expect(addWorkingDays(day('2026-02-13'), 6).day).toBe('2026-02-28');
  });

  it('is counted back by what was counted forth', () => {
    fc.assert(
      fc.property(announcedDays, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(workingDaysBetween(from, to.day)).toEqual({ count, provisional: to.provisional });
        if (count > 0 && !to.provisional) expect(isWorkingDay(to.day)).toBe(true);
      }),
    );
  });

  it('is counted forwards in whole numbers', () => {
    expect(() => addWorkingDays(first, -1)).toThrow(RangeError);
    expect(() => addWorkingDays(first, 1.5)).toThrow(RangeError);
    expect(() => workingDaysBetween(last, first)).toThrow(RangeError);
  });
});

describe('a period of calendar days that ends on a holiday', () => {
  it('ends on the next day that is worked', () => {
    expect(workingDayFrom(day('2026-10-01'))).toEqual({ day: '2026-10-08', provisional: false });
    expect(workingDayFrom(day('2026-10-10'))).toEqual({ day: '2026-10-10', provisional: false });
    expect(workingDayFrom(day('2026-11-22'))).toEqual({ day: '2026-11-23', provisional: false });
  });
});
