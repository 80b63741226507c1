import { addDays, day } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAfter, resumed, stopped, tookFrom } from './pause.ts';

const [monday, tuesday, friday] = [day('2026-03-02'), day('2026-03-03'), day('2026-03-06')];

describe('a period in which papers were missing', () => {
  it('ends as many working days later, and no day later where they came on the day they were found missing', () => {
    expect(dueAfter(monday, 10, []).day).toBe('2026-03-16');
    expect(dueAfter(monday, 10, [{ from: tuesday, until: friday }]).day).toBe('2026-03-19');
    expect(dueAfter(monday, 10, [{ from: tuesday, until: tuesday }]).day).toBe('2026-03-16');
    // a Friday to a Monday: one working day
    expect(dueAfter(monday, 10, [{ from: friday, until: day('2026-03-09') }]).day).toBe('2026-03-17');
  });

  it('is not moved by what was over before it began, nor by what came before its first day', () => {
    expect(dueAfter(friday, 3, [{ from: monday, until: tuesday }]).day).toBe('2026-03-11');
    expect(dueAfter(tuesday, 3, [{ from: monday, until: day('2026-03-04') }]).day).toBe('2026-03-09');
  });

  it('is not moved by what was missing only after its last day: what was missed stays missed', () => {
    const [late, again] = [
      { from: day('2026-03-23'), until: day('2026-04-03') },
      { from: day('2026-03-17'), until: day('2026-03-20') },
    ];
    expect(dueAfter(monday, 5, [late]).day).toBe('2026-03-09');
    expect(dueAfter(monday, 5, [{ from: day('2026-03-09'), until: day('2026-03-11') }]).day).toBe('2026-03-11');
    // the first moves the last day past the beginning of the second, which then counts too
    expect(dueAfter(monday, 10, [{ from: tuesday, until: friday }, again]).day).toBe('2026-03-24');
    expect(dueAfter(monday, 10, [again]).day).toBe('2026-03-16');
  });

  it('says that it is provisional where it left the announced years because of them', () => {
    expect(dueAfter(day('2026-12-21'), 5, []).provisional).toBe(false);
    expect(dueAfter(day('2026-12-21'), 5, [{ from: day('2026-12-22'), until: day('2026-12-30') }]).provisional).toBe(true);
  });
});

describe('how long a case took', () => {
  it('leaves out the pauses, in calendar days and in working days', () => {
    expect(tookFrom(monday, day('2026-03-16'), [])).toEqual({ calendarDays: 14, workingDays: 10, provisional: false });
    expect(tookFrom(monday, day('2026-03-16'), [{ from: tuesday, until: day('2026-03-09') }])).toEqual({
      ...{ calendarDays: 8, workingDays: 6, provisional: false },
    });
    expect(tookFrom(monday, friday, [{ from: tuesday }])).toMatchObject({ calendarDays: 1, workingDays: 1 });
  });

  it('comes to what the deadline was counted by: done on the last day, it took the whole period', () => {
    const days = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 30 }), (start, length, period) => {
        const pause = { from: addDays(monday, start), until: addDays(monday, start + length) };
        const due = dueAfter(monday, period, [pause]);
        fc.pre(pause.until <= due.day);
        expect(tookFrom(monday, due.day, [pause]).workingDays).toBe(period);
      }),
    );
  });
});

it('a clock that stands is not stopped again, nor one that goes set going', () => {
  const once = stopped([], monday);
  expect(stopped(once, tuesday)).toEqual([{ from: monday }]);
  expect(resumed(resumed(once, tuesday), friday)).toEqual([{ from: monday, until: tuesday }]);
  expect(stopped(resumed(once, tuesday), friday)).toEqual([{ from: monday, until: tuesday }, { from: friday }]);
});
