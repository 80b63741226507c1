import { ageOn } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { households, makeHousehold } from '../make-household.ts';
import { placeOf, population } from '../population.ts';
import { happeningKinds } from './happening.ts';
import { monthStart } from './happenings.ts';
import { historyOf } from './history.ts';

const people = population({ seed: 4 });
const months = 24;
const histories = Array.from({ length: 3_000 }, (_, no) => [...historyOf(people, placeOf(people, no), months)]);
const happenings = histories.flatMap((lived) => lived.flatMap((it) => it.happenings));

describe('the months of a population', () => {
  it('bring everything that may happen', () => {
    const seen = new Set(happenings.map(({ kind }) => kind));
    for (const kind of happeningKinds) expect(seen).toContain(kind);
  });

  it('are the same again, however many are asked for, and for a household alone', () => {
    const [again] = [...historyOf(population({ seed: 4 }), placeOf(people, 17), 6)].slice(-1);
    expect(again).toEqual(histories[17]?.[5]);
  });

  it('happen in their month, to somebody who is there', () => {
    for (const lived of histories) {
      let there = new Set<string>();
      for (const { month, happenings: of, household } of lived) {
        const start = monthStart(people, month);
        for (const it of of) {
          expect(it.on.slice(0, 7)).toBe(start.slice(0, 7));
          if ('personId' in it && it.kind !== 'birth' && month > 1) expect(there).toContain(it.personId);
          if (it.kind === 'birth') expect(there).not.toContain(it.personId);
        }
        there = new Set(household.members.map(({ personId }) => personId));
      }
    }
  });

  it('leave nobody who has died, no job to who has lost it, and one head to every household that is left', () => {
    for (const lived of histories) {
      for (const { happenings: of, household } of lived) {
        const ids = household.members.map(({ personId }) => personId as string);
        expect(new Set(ids).size).toBe(ids.length);
        for (const it of of) {
          if (it.kind === 'death') expect(ids).not.toContain(it.personId);
          if (it.kind === 'birth') expect(ids).toContain(it.personId);
          if (it.kind === 'job-lost') expect(household.members.find(({ personId }) => personId === it.personId)?.income.wage).toBe(0);
        }
        expect(household.members.filter(({ relation }) => relation === 'head').length).toBe(household.members.length === 0 ? 0 : 1);
      }
    }
  });

  it('let everyone grow older', () => {
    for (const lived of histories.slice(0, 200))
      for (const { month, household } of lived)
        for (const { born, age } of household.members)
          if (born <= monthStart(people, month)) expect(age).toBe(ageOn(born, monthStart(people, month)));
  });

  it('bring about as many deaths as the table says, a year and a thousand', () => {
    const persons = [...households(people, 0, histories.length)].reduce((sum, { members }) => sum + members.length, 0);
    const rate = (happenings.filter(({ kind }) => kind === 'death').length / persons / (months / 12)) * 1000;
    expect(rate).toBeGreaterThan(5);
    expect(rate).toBeLessThan(11);
  });

  it('change what the household truly has', () => {
    const first = happenings.findIndex(({ kind }) => kind === 'windfall');
    expect(first).toBeGreaterThanOrEqual(0);
    const lived = histories.find((it) => it.some((month) => month.happenings.some(({ kind }) => kind === 'windfall'))) ?? [];
    const at = lived.findIndex((month) => month.happenings.some(({ kind }) => kind === 'windfall'));
    const before = at === 0 ? makeHousehold(people, (lived[0]?.household ?? Object(null)).place) : lived[at - 1]?.household;
    expect(lived[at]?.household.property.deposit.amount).toBeGreaterThan(before?.property.deposit.amount ?? Infinity);
  });
});
