import { ageOn, isRegionCode } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { households, population } from '../index.ts';
import type { Household } from '../index.ts';

const people = population({ seed: 5 });
const made = [...households(people, 0, 12_000)];
const persons = made.flatMap(({ members }) => members);

const wrong = (is: (household: Household) => boolean): readonly string[] => made.filter((it) => !is(it)).map((it) => it.householdId);

describe('the people of a population', () => {
  it('live under a code that was never issued, and each has an identifier of its own', () => {
    expect(wrong(({ region }) => isRegionCode(region) && region.length === 12 && region.startsWith('990000'))).toEqual([]);
    const ids = [...made.map(({ householdId }) => householdId as string), ...persons.map(({ personId }) => personId as string)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((it) => !/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/.test(it))).toEqual([]);
  });

  it('have one head each, and at most one spouse and two parents', () => {
    const count = ({ members }: Household, relation: string): number => members.filter((it) => it.relation === relation).length;
    expect(wrong((it) => count(it, 'head') === 1 && count(it, 'spouse') <= 1 && count(it, 'parent') <= 2)).toEqual([]);
  });

  it('are as old as their birthday says', () => {
    expect(persons.filter(({ born, age }) => ageOn(born, people.asOf) !== age)).toEqual([]);
  });

  it('are younger than their parents by what nature asks for', () => {
    const apart = ({ members }: Household): boolean => {
      const [head, spouse] = [members[0], members.find(({ relation }) => relation === 'spouse')];
      const mother = spouse ?? head;
      return members.every(({ relation, age }) => {
        if (relation === 'child') return (mother?.age ?? 0) - age >= 18;
        if (relation === 'parent') return age - (head?.age ?? 0) >= 18;
        return relation !== 'grandchild' || (mother?.age ?? 0) - age >= 40;
      });
    };
    expect(wrong(apart)).toEqual([]);
  });

  it('do not work as children, as students, away, or without being able to', () => {
    const idle = ({ age, student, away, labour }: Household['members'][number]): boolean =>
      age < 16 || student || away !== undefined || labour === 'none';
    expect(persons.filter((it) => it.employed && idle(it))).toEqual([]);
    expect(persons.filter((it) => it.income.wage > 0 && !it.employed)).toEqual([]);
    expect(persons.filter((it) => it.away && Object.values(it.income).some((amount) => amount > 0 && it.relation !== 'head'))).toEqual([]);
  });

  it('have whole yuan a month of every income, and never less than nothing', () => {
    const amounts = persons.flatMap(({ income }) => Object.values(income));
    expect(amounts.filter((it) => !Number.isSafeInteger(it) || it < 0 || it % 100 !== 0)).toEqual([]);
    const spent = persons.flatMap(({ spending }) => Object.values(spending));
    expect(spent.filter((it) => !Number.isSafeInteger(it) || it < 0)).toEqual([]);
  });

  it('number some of everything that the law asks about', () => {
    const some: Readonly<Record<string, boolean>> = {
      prison: persons.some(({ away }) => away?.kind === 'prison'),
      missing: persons.some(({ away }) => away?.kind === 'missing'),
      clergy: persons.some(({ away }) => away?.kind === 'clergy'),
      conscript: persons.some(({ away }) => away?.kind === 'conscript'),
      widowed: persons.some(({ marital }) => marital === 'widowed'),
      unsigned: persons.some(({ authorised }) => !authorised),
      undergraduate: persons.some(({ schooling }) => schooling === 'undergraduate'),
      machinery: made.some(({ property }) => property.machinery.count > 0),
      twoHomes: made.some(({ property }) => property.home.count === 2),
      ...Object.fromEntries(
        ['sight', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple'].map((kind) => [
          kind,
          persons.some(({ disability }) => disability?.kind === kind && disability.grade <= 2),
        ]),
      ),
    };
    expect(Object.entries(some).filter(([, is]) => !is)).toEqual([]);
  });
});
