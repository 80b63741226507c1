import { day } from '@jiuzhu/kernel';
import { choice, count, fenPerPersonMonth, number, oneOf, type Parameter, table } from '@jiuzhu/policy';
import { describe, expect, it, test } from 'vitest';
import { aStandard, aValue } from '../testing/builders.ts';
import { whyNotAdoptable } from './adoptable.ts';
import type { Standard, Value } from './standard.ts';

const laws: readonly Parameter<unknown>[] = [
  fenPerPersonMonth('subsistence.standard', { by: 'settlement' }),
  count('homes'),
  choice('comparator', ['lt', 'le']),
  table('deductions', { item: oneOf(['rent', 'school']), share: number('bp') }),
];
const parameters = new Map(laws.map((it) => [it.id, it]));
const today = day('2026-06-22');
const why = (values: readonly Value[], approved: readonly Standard[] = [], more: Partial<Standard> = {}) =>
  whyNotAdoptable(aStandard({ values, ...more }), approved, parameters, today)?.rejected;
const from = (first: string, more: Partial<Value> = {}): Value => aValue({ from: day(first), ...more });

describe('a standard', () => {
  it('may be adopted where its values are those that the laws read', () => {
    const homes = aValue({ parameter: 'homes', unit: 'count', value: 1 });
    const comparator = aValue({ parameter: 'comparator', unit: 'choice', value: 'le' });
    const deductions = aValue({ parameter: 'deductions', unit: 'table', value: [{ item: 'rent', share: 5_000 }] });
    expect(why([aValue(), homes, comparator, deductions])).toBeUndefined();
  });

  it('of a parameter that no law names may not', () => {
    expect(why([aValue(), aValue({ parameter: 'subsistence.standart' })])).toEqual({
      ...{ problem: 'ParameterUnknown', parameter: 'subsistence.standart', path: ['values', '1'] },
    });
  });

  test.each([
    ['a figure where there is one for each settlement', aValue({ value: 71_000 }), 'is not an object with urban, rural'],
    ['a key too many', aValue({ value: { urban: 1, rural: 1, suburban: 1 } }), '.suburban is not a key of this value'],
    ['an amount below zero', aValue({ value: { urban: -1, rural: 1 } }), '.urban is not a whole number of fen, 0 or more'],
    ['another unit', aValue({ unit: 'fen' }), 'is in fen, and not in fen_per_person_month'],
    ['a word that is none', aValue({ parameter: 'comparator', unit: 'choice', value: 'gt' }), 'is none of lt, le'],
    ['nothing', aValue({ parameter: 'homes', unit: 'count', value: undefined }), 'is not a whole number of 0 or more'],
    ['a last day before the first', aValue({ to: day('2026-06-30') }), 'ends before it begins'],
  ])('of another shape may not: %s', (_, value, fault) => {
    expect(why([value])).toEqual({ problem: 'StandardMisfits', parameter: value.parameter, faults: [fault], path: ['values', '0'] });
  });

  it('takes the place of the one before from its own day on', () => {
    expect(why([from('2026-07-01')], [aStandard({ values: [from('2025-07-01')], approvedOn: day('2025-06-30') })])).toBeUndefined();
  });

  it('corrects one from the same day that was known before', () => {
    const yesterday = aStandard({ values: [from('2026-07-01')], approvedOn: day('2026-06-21') });
    expect(why([from('2026-07-01')], [yesterday])).toBeUndefined();
  });

  test.each([
    ['from the same day, known on the same day', [from('2026-07-01')], { values: [from('2026-07-01')], approvedOn: today }],
    [
      'into days for which one was adopted',
      [from('2026-07-01', { to: day('2027-01-31') })],
      { values: [from('2027-01-01')], approvedOn: today },
    ],
    [
      'without an end, before one that was known earlier',
      [from('2026-01-01')],
      { values: [from('2026-05-01')], approvedOn: day('2026-04-01') },
    ],
    [
      'within a year that one was adopted for',
      [from('2026-07-01')],
      { values: [from('2026-01-01', { to: day('2026-12-31') })], approvedOn: day('2026-01-01') },
    ],
  ])('overlaps %s', (_, values, other) => {
    const parameter = 'subsistence.standard';
    expect(why(values, [aStandard(other)])).toEqual({
      problem: 'StandardOverlaps',
      parameter,
      from: values[0]?.from,
      path: ['values', '0'],
    });
  });

  it('overlaps itself where it gives two values for one day', () => {
    expect(why([from('2026-07-01', { to: day('2026-12-31') }), from('2026-12-31')])).toMatchObject({ problem: 'StandardOverlaps' });
    expect(why([from('2026-07-01', { to: day('2026-12-31') }), from('2027-01-01')])).toBeUndefined();
  });
});
