import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFamily, aMember, aNumber, aRegistration, farVillage, village } from '../src/testing/builders.ts';
import { farClerk, openHousehold, type Opened, personsOf, type Shown } from './opened.ts';

let h: Opened;
beforeAll(async () => {
  h = await openHousehold();
});
afterAll(() => h.close());

const shown = `query ($id: ID!) { household(id: $id) { id version status region settlement registeredOn head { id name idNumber born sex }
  members { person { id } relation since majorIllness schooling } facts { id item amount amountText asOf } } }`;
const read = async (id: string): Promise<Shown> => (await h.query<{ household: Shown }>(shown, { id })).household;
const registered = async (input: object = aFamily()): Promise<Shown> => {
  const answer = await h.act('registerHousehold', input);
  expect(answer).toMatchObject({ __typename: 'Household' });
  return read(answer.id);
};

describe('registering a household', () => {
  it('keeps head and members, with birth day and sex from the number, and shows names and numbers masked', async () => {
    const household = await registered();
    expect(household).toMatchObject({
      version: 1,
      status: 'active',
      region: village,
      head: { name: '欧阳**', born: '1980-05-06', sex: 'male', idNumber: expect.stringMatching(/^9900\*{10}\d{3}[\dX]$/) },
    });
    expect(household.members.map(({ relation }) => relation)).toEqual(['head', 'spouse', 'child']);
  });

  it('says so once on the household’s stream, with ids, codes and days only', async () => {
    const household = await registered();
    const [event, ...more] = await h.told(household.id);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ type: 'household.registered.v1', version: 1 });
    expect(JSON.stringify(event)).not.toMatch(/\p{Script=Han}|\d{17}[\dX]/u);
  });

  it('finds the person who is known already, and doubles nobody', async () => {
    const idNumber = aNumber();
    const first = await registered(aRegistration({ members: [aMember({ relation: 'head', idNumber })] }));
    const [person = ''] = personsOf(first);
    const again = { ...aRegistration({ members: [aMember({ relation: 'head', idNumber: idNumber.toLowerCase() })] }) };
    expect(await h.act('registerHousehold', again)).toMatchObject({
      code: 'PERSON_IN_ANOTHER_HOUSEHOLD',
      path: ['members', '0', 'idNumber'],
    });
    await h.act('removeMember', { household: first.id, version: 1, person, on: '2026-03-02', change: 'moved_out' });
    expect(await read(first.id)).toMatchObject({ status: 'ended', members: [] });
    expect(personsOf(await registered(again))).toEqual([person]);
  });

  it('lets one of two through when both register the same person at the same instant', async () => {
    const idNumber = aNumber();
    const input = () => aRegistration({ members: [aMember({ relation: 'head', idNumber })] });
    const answers = await Promise.all([1, 2, 3, 4].map(() => h.act('registerHousehold', input())));
    expect(answers.map((it) => it.__typename).toSorted()).toEqual(['Household', ...Array(3).fill('PersonInAnotherHousehold')]);
  });

  it.each([
    [
      'a wrong check digit',
      { members: [aMember({ relation: 'head', idNumber: '990000198005060011' })] },
      'INVALID_INPUT',
      ['members', '0', 'idNumber'],
    ],
    [
      'a birth day to come',
      { members: [aMember({ relation: 'head', idNumber: aNumber({ born: '2031-01-01' as never }) })] },
      'INVALID_INPUT',
      ['members', '0', 'idNumber'],
    ],
    ['no head', { members: [aMember()] }, 'HEAD_MISSING', ['members']],
    ['two heads', { members: [aMember({ relation: 'head' }), aMember({ relation: 'head' })] }, 'TWO_HEADS', ['members']],
    ['nobody', { members: [] }, 'INVALID_INPUT', ['members']],
    ['a village nobody adopted', { region: '990000001999' }, 'REGION_UNKNOWN', ['region']],
    ['a village of another township', { region: farVillage }, 'REGION_UNKNOWN', null],
    ['a day to come', { on: '2026-03-03' }, 'INVALID_INPUT', ['on']],
    ['a name that is empty', { members: [aMember({ relation: 'head', name: ' ' })] }, 'INVALID_INPUT', ['members', '0', 'name']],
  ])('declines %s and changes nothing', async (_what, more, code, path) => {
    const held = () =>
      h.rows('select (select count(*) from people) p, (select count(*) from statements) s, (select count(*) from kit_outbox) o');
    const before = await held();
    const answer = await h.act('registerHousehold', aRegistration(more));
    expect(answer).toMatchObject({ code, path, message: expect.stringMatching(/\p{Script=Han}/u) });
    expect(await held()).toEqual(before);
  });

  it('declines one number at two members', async () => {
    const idNumber = aNumber();
    const members = [aMember({ relation: 'head', idNumber }), aMember({ idNumber })];
    expect(await h.act('registerHousehold', aRegistration({ members }))).toMatchObject({
      code: 'PERSON_TWICE',
      path: ['members', '1', 'idNumber'],
    });
  });

  it('shows nothing of it to another township', async () => {
    const household = await registered();
    expect(await h.query(shown, { id: household.id }, farClerk)).toEqual({ household: null });
    expect(await h.query(shown, { id: 'nonsense' })).toEqual({ household: null });
  });
});
