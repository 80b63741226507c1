import { day } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { concernedIn, firstDayOf } from './proposed.ts';

const value = (parameter: string, from = '2026-03-01') => ({ parameter, from: day(from) });

describe('of a proposal', () => {
  it('only what decides who is given what is looked at: no period, and nothing that only others read', () => {
    const values = ['subsistence.standard', 'subsistence.review', 'medical.deductible', 'subsistence.standard'].map((it) => value(it));
    expect(concernedIn({ values })).toEqual(['subsistence.standard']);
    expect(concernedIn({ values: [value('medical.deductible')] })).toEqual([]);
  });

  it('the day is the first on which all of it that is looked at has begun and is known, and not before today', () => {
    const on = (from: string, publishedOn: string, other = '2099-01-01') =>
      firstDayOf(
        { publishedOn: day(publishedOn), values: [value('subsistence.standard', from), value('medical.deductible', other)] },
        day('2026-03-02'),
      );
    expect(on('2026-01-01', '2025-12-01')).toBe('2026-03-02');
    expect(on('2026-07-01', '2025-12-01')).toBe('2026-07-01');
    expect(on('2026-01-01', '2026-04-01')).toBe('2026-04-01');
  });
});
