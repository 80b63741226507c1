import { fen } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aBefallen, anIncident, aPersonId } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import { limitsOf, lowest } from './limit.ts';
import type { Befallen } from './limit.ts';

const limit = (it: Partial<Befallen>, given: Readonly<Record<string, unknown>> = {}) => lowest(limitsOf(aBefallen(it), aLaw(given)));
const persons = (many: number) => Array.from({ length: many }, (_, at) => aPersonId(at + 1));

describe('how much may be granted', () => {
  it('is the standard for each person and month of the class, and one person more is so much more', () => {
    expect(limit({ class: 'dibao', incident: anIncident({ persons: persons(3) }) })).toBe(60_000 * 3 * 5);
    expect(limit({ class: 'dibao', incident: anIncident({ persons: persons(4) }) })).toBe(60_000 * 4 * 5);
    expect(limit({ class: 'tekun', incident: anIncident({ persons: persons(3) }) })).toBe(60_000 * 3 * 6);
  });

  it('is measured by the urban standard, or by that of where the household lives, as the place says', () => {
    const rural = { class: 'dibao', settlement: 'rural' } as const;
    expect(limit(rural)).toBe(60_000 * 3 * 5);
    expect(limit(rural, { 'temporary.emergency.standard-of': 'own' })).toBe(40_000 * 3 * 5);
  });

  it('is a share of what is uncovered, cut as the place cuts it', () => {
    const incident = anIncident({ cost: fen(100_000), borne: fen(40_001) });
    expect(limit({ incident })).toBe(29_900);
    expect(limit({ incident }, { 'temporary.rounding.unit': 'fen' })).toBe(29_999);
    expect(limit({ incident }, { 'temporary.rounding.mode': 'up' })).toBe(30_000);
  });

  it('is never more than the most for one incident, with what was given before', () => {
    const incident = anIncident({ cost: fen(100_000_000) });
    expect(limit({ incident })).toBe(2_000_000);
    expect(limit({ incident, given: fen(1_999_999) })).toBe(1);
    expect(limit({ incident, given: fen(2_000_000) })).toBe(0);
  });

  it('is what nobody bears, to the fen, where the place limits it by nothing else', () => {
    const formula = [{ class: 'other', months: 0, share: 0, cap: 0 }];
    const incident = anIncident({ cost: fen(100_001), borne: fen(1) });
    expect(limit({ incident, given: fen(99_999) }, { 'temporary.emergency.formula': formula })).toBe(1);
  });

  it('names every figure that limits it', () => {
    expect(limitsOf(aBefallen(), aLaw())).toEqual([
      { by: 'share', amount: 1_500_000 },
      { by: 'cap', amount: 2_000_000 },
      { by: 'uncovered', amount: 3_000_000 },
    ]);
  });
});
