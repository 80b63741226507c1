import { describe, expect, it } from 'vitest';
import { households } from '../make-household.ts';
import { population } from '../population.ts';
import { dependantsOf } from './dependants.ts';

const people = population({ seed: 3 });
const made = [...households(people, 0, 12_000)].map((household) => ({ household, dependants: dependantsOf(people, household) }));
const all = made.flatMap(({ dependants }) => dependants);

describe('who may be in extreme difficulty', () => {
  it('is a minor, or old or disabled and not able to work, and nobody else', () => {
    for (const { household, dependants } of made) {
      const expected = household.members.filter(
        ({ age, disability, labour }) => age < 18 || ((age >= 60 || disability !== undefined) && labour === 'none'),
      );
      expect(dependants.map(({ personId }) => personId)).toEqual(expected.map(({ personId }) => personId));
    }
  });

  it('has obligors of whom all is known that 43号 Art 8 asks, each kind of them among many', () => {
    const obligors = all.flatMap(({ obligorsElsewhere }) => obligorsElsewhere);
    expect(new Set(obligors.map(({ obligorId }) => obligorId)).size).toBe(obligors.length);
    expect(obligors.filter(({ income, age }) => !Number.isSafeInteger(income) || income < 0 || age < 18 || age > 95)).toEqual([]);
    const seen = new Set(
      obligors.flatMap(({ receives, away, disability, civilCapacity, propertyOk, relation }) => [
        relation,
        receives ?? '-',
        away ?? '-',
        disability ? 'severe' : '-',
        civilCapacity ? '-' : 'incapable',
        propertyOk ? 'poor' : 'owner',
      ]),
    );
    for (const kind of ['child', 'parent', 'dibao', 'tekun', 'missing', 'prison', 'severe', 'incapable', 'poor', 'owner'])
      expect(seen).toContain(kind);
    expect(obligors.some(({ age, receives }) => age >= 60 && receives === 'dibao')).toBe(true);
  });

  it('has some who have nobody at all, and some whose obligors live with them', () => {
    expect(all.some(({ obligorsWithin, obligorsElsewhere }) => obligorsWithin.length + obligorsElsewhere.length === 0)).toBe(true);
    const minors = made.flatMap(({ household, dependants }) =>
      household.type === 'nuclear' ? dependants.map((it) => it.obligorsWithin.length) : [],
    );
    expect(minors.length).toBeGreaterThan(0);
    expect(minors.filter((count) => count === 0)).toEqual([]);
  });

  it('fails from none to six of the six items of self-care, each number occurring', () => {
    expect([...new Set(all.map(({ selfCareFailed }) => selfCareFailed))].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('chooses one programme only where a child has two to choose from', () => {
    for (const { childProgramme, programmeChosen } of all) expect(programmeChosen === undefined).toBe(childProgramme === 'none');
    expect(new Set(all.map(({ programmeChosen }) => programmeChosen))).toEqual(new Set(['tekun', 'child', undefined]));
    expect(new Set(all.map(({ childProgramme }) => childProgramme))).toEqual(new Set(['none', 'orphan', 'de-facto-unattended']));
  });
});
