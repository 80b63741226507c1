import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { anAllowance, someAllowances } from '../../testing/allowances.ts';
import { allowancesToldOf, nextAllowanceMonth, untoldAllowances } from './allowance-lines.ts';

const monthsOf = (given: Parameters<typeof someAllowances>[0], until: string, more = {}) =>
  untoldAllowances(someAllowances(given, more), day(until)).map(({ month, lines }) => [month, lines.map(({ amount }) => amount)]);

it('what is given by the month is told for each month that has begun, each for itself', () => {
  expect(monthsOf([anAllowance()], '2026-06-01')).toEqual([
    ['2026-04-01', [24_000]],
    ['2026-05-01', [24_000]],
    ['2026-06-01', [24_000]],
  ]);
  expect(monthsOf([anAllowance()], '2026-06-01', { toldOf: day('2026-05-01') })).toEqual([['2026-06-01', [24_000]]]);
});

it('what is given by the year is told in its month alone, the first that comes', () => {
  const heating = anAllowance({ kind: 'heating', personId: undefined, every: 'year', paidIn: 11, amount: fen(60_000) });
  expect(monthsOf([heating], '2027-11-01')).toEqual([
    ['2026-11-01', [60_000]],
    ['2027-11-01', [60_000]],
  ]);
  const late = { ...heating, from: day('2026-12-01') };
  expect(nextAllowanceMonth(someAllowances([late]))).toBe('2027-11-01');
  expect(nextAllowanceMonth(someAllowances([{ ...late, until: day('2027-10-31') }]))).toBeUndefined();
});

it('what is given once is told once, and it is not forgotten that it was', () => {
  const funeral = anAllowance({ kind: 'funeral', every: 'once', from: day('2026-05-01'), until: day('2026-05-31') });
  const told = allowancesToldOf(someAllowances([funeral]), day('2026-05-01'));
  expect(monthsOf([funeral], '2026-12-01')).toEqual([['2026-05-01', [24_000]]]);
  expect([told.given, nextAllowanceMonth(told)]).toEqual([[funeral], undefined]);
});

it('of what ended nothing is kept once its last month was told', () => {
  const ended = anAllowance({ until: day('2026-05-31') });
  expect(allowancesToldOf(someAllowances([ended]), day('2026-04-01')).given).toEqual([ended]);
  expect(allowancesToldOf(someAllowances([ended]), day('2026-05-01')).given).toEqual([]);
});
