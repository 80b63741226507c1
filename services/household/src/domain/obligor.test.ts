import { type Day, day, type Id, type RegionCode } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { numbering } from '../testing/numbering.ts';
import type { Household, Person } from './household.ts';
import { join } from './join.ts';
import { leave } from './leave.ts';
import { oblige, obligorsOf, release } from './obligor.ts';
import { register } from './register.ts';

const on = (text: string): Day => day(text);
const newId = numbering();
const person = (n: number, born = '1950-01-01'): Person => ({
  id: `person-${n}` as Id<'person'>,
  born: on(born),
  sex: 'male',
  numbered: true,
});
const alone: Household = register({
  id: 'household-1' as Id<'household'>,
  home: { region: '990000001001' as RegionCode, settlement: 'rural' },
  joining: [{ person: person(1), relation: 'head', traits: {}, known: [] }],
  on: on('2026-01-01'),
  newId,
});
const owing = (n: number, born?: string, of = person(1).id) => ({ person: person(n, born), relation: 'child' as const, of });
const idsOf = (it: Household): readonly string[] => obligorsOf(it).map((one) => one.person.id);

describe('an obligor', () => {
  it('is no member, and is known with the member whom support is owed', () => {
    const it_ = oblige(alone, owing(2), on('2026-02-01'), newId);
    expect(obligorsOf(it_)).toEqual([{ ...owing(2), since: '2026-02-01' }]);
    expect(it_.people.map(({ id }) => id)).toEqual(['person-1', 'person-2']);
  });

  it('is one by the kinship that was said last, and none once released', () => {
    const once = oblige(alone, owing(2), on('2026-02-01'), newId);
    const twice = oblige(once, { ...owing(2), relation: 'grandchild' }, on('2026-02-10'), newId);
    expect(obligorsOf(twice).map(({ relation }) => relation)).toEqual(['grandchild']);
    expect(idsOf(release(twice, person(2).id, on('2026-02-20'), newId))).toEqual([]);
  });

  it('is none of a member who left, and none who has moved in', () => {
    const two = join(alone, { person: person(5), relation: 'spouse', traits: {}, known: [] }, on('2026-01-02'), newId);
    const it_ = oblige(
      oblige(two, owing(2, '1980-01-01', person(5).id), on('2026-02-01'), newId),
      owing(3, '1970-01-01'),
      on('2026-02-01'),
      newId,
    );
    expect(idsOf(it_)).toEqual(['person-3', 'person-2']);
    expect(idsOf(leave(it_, person(5).id, 'death', on('2026-02-05'), newId))).toEqual(['person-3']);
    const joined = join(it_, { person: person(3), relation: 'child', traits: {}, known: [] }, on('2026-02-05'), newId);
    expect(idsOf(joined)).toEqual(['person-2']);
  });
});
