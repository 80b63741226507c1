import { type Day, day, fen, type Id, type RegionCode } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbering } from '../testing/numbering.ts';
import { factsOf, headOf, homeOf, type Household, membersOf } from './household.ts';
import { leave, related } from './leave.ts';
import { merge, split } from './part.ts';
import { recordFact } from './record-facts.ts';
import { register } from './register.ts';
import type { Relation } from './statement.ts';

const home = { region: '990000001001' as RegionCode, settlement: 'rural' } as const;
const began: Day = day('2026-01-01');
const on: Day = day('2026-03-02');

/** A household of so many, the first its head, each with a deposit of their own, and one that is everybody's. */
function aHousehold(name: string, size: number, newId = numbering()): Household {
  const ids = Array.from({ length: size }, (_, at) => `${name}${String(at)}` as Id<'person'>);
  const joining = ids.map((id, at) => {
    const relation: Relation = at === 0 ? 'head' : 'child';
    return {
      person: { id, born: day(`19${String(60 + at)}-01-01`), sex: 'female' as const, numbered: true },
      relation,
      traits: {},
      known: [],
    };
  });
  const empty = register({ id: name as Id<'household'>, home, joining, on: began, newId });
  return [...ids, undefined].reduce<Household>((household, person, at) => {
    const value = { item: 'deposit', amount: fen(100 + at) } as const;
    return recordFact(household, { kind: 'property', value, person, asOf: began, source: 'declared', evidence: [] }, newId);
  }, empty);
}

const amounts = (...households: readonly Household[]): readonly number[] =>
  households.flatMap((it) => factsOf(it).map(({ value }) => value.amount)).toSorted();
const persons = (...households: readonly Household[]): readonly string[] =>
  households.flatMap((it) => membersOf(it).map(({ person }) => person.id)).toSorted();

describe('splitting and merging', () => {
  it('loses nobody and nothing when some leave, and when they come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 7 }), (size, wanted) => {
        const household = aHousehold('a', size);
        const leaving = membersOf(household).slice(1).slice(-wanted);
        const members = leaving.map(({ person }, at) => ({
          person: person.id,
          relation: at === 0 ? ('head' as const) : ('sibling' as const),
        }));
        const newId = numbering();
        const { stays, goes } = split(household, { id: 'b' as Id<'household'>, home, members }, on, newId);
        expect(persons(stays, goes)).toEqual(persons(household));
        expect(amounts(stays, goes)).toEqual(amounts(household));
        expect([headOf(stays)?.person.id, headOf(goes)?.person.id]).toEqual([headOf(household)?.person.id, members[0]?.person]);
        const back = merge(
          stays,
          goes,
          leaving.map(({ person }) => ({ person: person.id, relation: 'child' })),
          on,
          newId,
        );
        expect(persons(back.kept)).toEqual(persons(household));
        expect(amounts(back.kept)).toEqual(amounts(household));
        expect(back.ended).toMatchObject({ status: 'ended' });
        expect([...membersOf(back.ended), ...factsOf(back.ended)]).toEqual([]);
      }),
    );
  });
});

describe('a member who leaves', () => {
  it('takes what is theirs along, and stays on record for the time before', () => {
    const household = aHousehold('a', 3);
    const after = leave(household, 'a2' as Id<'person'>, 'death', on, numbering());
    expect(persons(after)).toEqual(['a0', 'a1']);
    expect(factsOf(after)).toHaveLength(3);
    expect(after.statements).toContainEqual(expect.objectContaining({ person: 'a2', to: on, value: { relation: 'child', left: 'death' } }));
  });

  it('has been one since the stay began, whatever the relation was meanwhile', () => {
    const after = related(aHousehold('a', 3), [{ person: 'a2' as Id<'person'>, relation: 'sibling' }], on, numbering());
    expect(membersOf(after).at(-1)).toMatchObject({ relation: 'sibling', since: began });
  });

  it('leaves nothing on record when it was never one', () => {
    const household = related(aHousehold('a', 3), [{ person: 'a2' as Id<'person'>, relation: 'sibling' }], on, numbering());
    const after = leave(household, 'a2' as Id<'person'>, 'correction', on, numbering());
    expect(after.statements.filter(({ person }) => person === 'a2')).toEqual([]);
  });

  it('ends the household as the last one, which has lived somewhere nevertheless', () => {
    const after = leave(aHousehold('a', 1), 'a0' as Id<'person'>, 'death', began, numbering());
    expect(after).toMatchObject({ status: 'ended' });
    expect(homeOf(after)).toEqual(home);
    expect(factsOf(after)).toEqual([]);
  });
});
