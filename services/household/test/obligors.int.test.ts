import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMember, aNumber, aRegistration, farVillage } from '../src/testing/builders.ts';
import { type Answer, auditor, clerk, farClerk, openHousehold, type Opened, registrar, threeYears } from './opened.ts';

const on = '2026-03-02';
let h: Opened;
beforeAll(async () => void (h = await openHousehold(threeYears)));
afterAll(() => h.close());

type Obliging = { readonly id: string; readonly version: number; readonly head: string };
const alone = async (): Promise<Obliging> => {
  const { id, version } = await h.act('registerHousehold', aRegistration());
  const { household } = await h.query<{ household: { head: { id: string } } }>('query ($id: ID!) { household(id: $id) { head { id } } }', {
    id,
  });
  return { id, version, head: household.head.id };
};
const obligor = (of: string, more: object = {}) => ({ name: '欧阳外子', idNumber: aNumber(), relation: 'child', of, ...more });
const register = (it: Obliging, more: object = {}): Promise<Answer> =>
  h.act('registerObligor', { household: it.id, version: it.version, on, obligor: obligor(it.head, more) });

type Seen = {
  readonly person: { readonly id: string; readonly name: string | null };
  readonly relation: string;
  readonly of: { readonly id: string };
};
const seen =
  'query ($id: ID!) { household(id: $id) { members { person { id } } obligors { person { id name } relation of { id } since } } }';
const obligorsOf = async (id: string, actor = clerk): Promise<readonly Seen[]> =>
  (await h.query<{ household: { obligors: readonly Seen[] } }>(seen, { id }, actor)).household.obligors;

describe('a statutory obligor', () => {
  it('is registered with a member, is no member, is masked like one, and is told by id and birth day', async () => {
    const it_ = await alone();
    expect(await register(it_)).toMatchObject({ __typename: 'Household', version: 2 });
    const { household } = await h.query<{ household: { members: unknown[]; obligors: readonly Seen[] } }>(seen, { id: it_.id });
    expect(household.members).toHaveLength(1);
    const [one] = household.obligors;
    expect(household.obligors).toMatchObject([{ person: { name: '欧阳**' }, relation: 'child', of: { id: it_.head }, since: on }]);
    const [, told] = await h.told(it_.id);
    expect(told).toMatchObject({
      type: 'household.obligors-changed.v1',
      data: { on, obligors: [{ personId: one?.person.id, relation: 'child', of: it_.head, born: '1980-05-06' }] },
    });
  });

  it('who lives in a household elsewhere is found by the number, stays a member there, and shows no name to this office', async () => {
    const number = aNumber();
    const far = await h.act(
      'registerHousehold',
      aRegistration({ region: farVillage, members: [aMember({ relation: 'head', idNumber: number })] }),
      farClerk,
    );
    const people = await h.rows('select count(*)::int as n from people');
    const it_ = await alone();
    expect(await register(it_, { idNumber: number })).toMatchObject({ __typename: 'Household' });
    const [one] = await obligorsOf(it_.id);
    expect(one?.person.name).toBeNull();
    expect((await obligorsOf(it_.id, auditor))[0]?.person.name).toBe('欧阳**');
    const { household } = await h.query<{ household: { head: { id: string } } }>(
      'query ($id: ID!) { household(id: $id) { head { id } } }',
      { id: far.id },
      farClerk,
    );
    expect(household.head.id).toBe(one?.person.id);
    expect(await h.rows('select count(*)::int as n from people')).toEqual([{ n: Number(people[0]?.['n']) + 1 }]);
  });

  it('is not one of the members, nor of somebody who is no member, nor from a day to come', async () => {
    const number = aNumber();
    const { id, version } = await h.act('registerHousehold', aRegistration({ members: [aMember({ relation: 'head', idNumber: number })] }));
    const [member = { person: { id: '' } }] = (
      await h.query<{ household: { members: readonly { person: { id: string } }[] } }>(seen, { id })
    ).household.members;
    const it_ = { id, version, head: member.person.id };
    expect(await register(it_, { idNumber: number })).toMatchObject({ __typename: 'ObligorIsMember', path: ['obligor', 'idNumber'] });
    const stranger = (await alone()).head;
    expect(await register(it_, { of: stranger })).toMatchObject({ __typename: 'MemberUnknown', path: ['obligor', 'of'] });
    expect(await h.act('registerObligor', { household: id, version, on: '2026-03-03', obligor: obligor(it_.head) })).toMatchObject({
      __typename: 'InvalidInput',
      path: ['on'],
    });
    expect(await h.act('registerObligor', { household: id, version: 9, on, obligor: obligor(it_.head) })).toMatchObject({
      __typename: 'StaleVersion',
    });
    expect(await h.act('registerObligor', { household: id, version, on, obligor: obligor(it_.head) }, farClerk)).toMatchObject({
      __typename: 'HouseholdUnknown',
    });
    expect(await obligorsOf(id)).toEqual([]);
  });

  it('is one no more from the day on which it ended, and nobody is released who is none', async () => {
    const it_ = await alone();
    const { version } = await register(it_);
    const [one] = await obligorsOf(it_.id);
    const release = (person: string | undefined, at = version) => h.act('removeObligor', { household: it_.id, version: at, person, on });
    expect(await release(it_.head)).toMatchObject({ __typename: 'ObligorUnknown' });
    expect(await release(one?.person.id)).toMatchObject({ __typename: 'Household', version: 3 });
    expect(await obligorsOf(it_.id)).toEqual([]);
    expect((await h.told(it_.id)).at(-1)?.data).toMatchObject({ obligors: [] });
  });
});

describe('who was an obligor of a household that is erased', () => {
  it('goes with it when they belong to no other, and stays while they live or owe support elsewhere', async () => {
    const [number, elsewhere] = [aNumber(), aNumber()];
    await h.act('registerHousehold', aRegistration({ members: [aMember({ relation: 'head', idNumber: elsewhere })] }));
    const it_ = await alone();
    const first = await register(it_, { idNumber: number });
    const second = await register({ ...it_, version: first.version }, { idNumber: elsewhere });
    const owing = await obligorsOf(it_.id);
    const { version } = await h.act('removeMember', { household: it_.id, version: second.version, person: it_.head, on, change: 'death' });
    h.turnTo('2029-03-04');
    const erased = await h.act('eraseHousehold', { household: it_.id, version, document: '示例民函〔2029〕5号' }, registrar);
    expect(erased.__typename).toBe('Erasure');
    const left = await h.rows('select id from people where id = any($1::uuid[])', [[it_.head, ...owing.map(({ person }) => person.id)]]);
    expect(left).toHaveLength(1);
    const { id } = await h.act('registerHousehold', aRegistration({ members: [aMember({ relation: 'head', idNumber: number })] }));
    const { household } = await h.query<{ household: { head: { id: string } } }>(
      'query ($id: ID!) { household(id: $id) { head { id } } }',
      { id },
    );
    expect(owing.map(({ person }) => person.id)).not.toContain(household.head.id);
  });
});
