import { day, type Day } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { numbering } from '../testing/numbering.ts';
import { type Erasable, keptUntil, openCases } from './erasure.ts';
import type { Household } from './household.ts';
import { end } from './leave.ts';
import { register } from './register.ts';

const home = { region: '990000001001', settlement: 'rural' } as never;
const endedOn = (on: Day): Household => {
  const newId = numbering();
  return end(register({ id: newId('household'), home, joining: [], on: day('2020-01-01'), newId }), on, newId);
};
const anErasable = (it: Partial<Erasable> = {}): Erasable => ({
  household: endedOn(day('2022-05-31')),
  recordedOn: day('2022-05-31'),
  cases: [],
  persons: [],
  ...it,
});
const aCase = (stage: string, movedOn = '2022-01-01') => ({ id: `subsistence-case/${stage}`, stage, movedOn: day(movedOn) });
const years = (count: number) => ({ retention: count * 12, hash: '', sources: {} }) as never;

describe('the file of a household', () => {
  it('is kept for the years from the day on which it ended, that day three years later included', () => {
    expect(keptUntil(anErasable(), years(3))).toBe('2025-05-31');
  });

  it('is kept from the day on which the end was recorded, where it was recorded later', () => {
    expect(keptUntil(anErasable({ recordedOn: day('2024-02-29') }), years(3))).toBe('2027-02-28');
  });

  it('is kept from the last word of a case, where that came later', () => {
    expect(keptUntil(anErasable({ cases: [aCase('closed', '2023-01-02'), aCase('closed', '2022-12-01')] }), years(3))).toBe('2026-01-02');
  });
});

describe('a case', () => {
  it('is open in every stage but the one that all programmes call closed', () => {
    expect(openCases(anErasable({ cases: [aCase('closed'), aCase('publicity'), aCase('survey')] }))).toEqual([
      'subsistence-case/publicity',
      'subsistence-case/survey',
    ]);
  });
});
