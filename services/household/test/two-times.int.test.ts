import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFact, aFamily, aMember, aNumber, otherVillage, village } from '../src/testing/builders.ts';
import { openHousehold, type Opened, personsOf, type Shown } from './opened.ts';

let h: Opened;
beforeAll(async () => {
  h = await openHousehold();
});
afterAll(() => h.close());

const asOf = `query ($id: ID!, $validOn: Date!, $knownAt: DateTime!) { householdAsOf(id: $id, validOn: $validOn, knownAt: $knownAt) {
  region members { person { id } relation disability { kind grade } majorIllness schooling } facts { id item amount } } }`;
const then = async (id: string, validOn: string, knownAt: string): Promise<Shown | null> =>
  (await h.query<{ householdAsOf: Shown | null }>(asOf, { id, validOn, knownAt })).householdAsOf;
const now = `query ($id: ID!) { household(id: $id) { version members { person { id } relation since disability { grade } } facts { id item amount } } }`;
const read = async (id: string): Promise<Shown> => (await h.query<{ household: Shown }>(now, { id })).household;

/** A family registered on 2 March 2026, living together since the first of January. */
async function aHousehold(): Promise<{ readonly id: string; readonly head: string; readonly spouse: string; readonly child: string }> {
  h.turnTo('2026-03-02');
  const { id } = await h.act('registerHousehold', aFamily({ on: '2026-01-01' }));
  const [head = '', spouse = '', child = ''] = personsOf(await read(id));
  return { id, head, spouse, child };
}

describe('a household in two times', () => {
  it('was already what it was, before anybody knew', async () => {
    const before = '2026-03-02T01:59:59Z';
    const { id } = await aHousehold();
    expect(await then(id, '2026-02-01', before)).toBeNull();
    expect(await then(id, '2026-02-01', h.now())).toMatchObject({ region: village, members: { length: 3 } });
    expect(await then(id, '2025-12-31', h.now())).toBeNull();
  });

  it('keeps what was known when a correction says that it was never so', async () => {
    const { id, head: person } = await aHousehold();
    const disability = (grade: number) => ({ traits: { disability: { kind: 'physical', grade } } });
    await h.act('changeMember', { household: id, version: 1, person, on: '2026-02-01', correction: false, ...disability(2) });
    const decided = h.now();
    h.turnTo('2026-04-01');
    await h.act('changeMember', { household: id, version: 2, person, on: '2026-02-15', correction: true, ...disability(4) });
    const grade = (snapshot: Shown | null) => snapshot?.members.find((it) => it.person.id === person)?.disability?.grade;
    expect(grade(await then(id, '2026-02-10', decided))).toBe(2);
    expect(grade(await then(id, '2026-02-10', h.now()))).toBe(4);
    expect(grade(await then(id, '2026-01-10', h.now()))).toBeUndefined();
  });

  it('keeps what was so until a change, and what is so from it', async () => {
    const { id } = await aHousehold();
    expect(
      await h.act('moveHouse', { household: id, version: 1, on: '2026-02-01', region: otherVillage, settlement: 'urban' }),
    ).toMatchObject({ version: 2 });
    expect(await then(id, '2026-01-31', h.now())).toMatchObject({ region: village });
    expect(await then(id, '2026-02-01', h.now())).toMatchObject({ region: otherVillage });
  });

  it('never changes a row but to say when it was superseded', async () => {
    const { id, child: person } = await aHousehold();
    const held = async () =>
      h.rows(
        'select id, value::text, valid_from::text, valid_to::text, recorded_at, source from statements where household_id = $1 or person_id = $2 order by id',
        [id, person],
      );
    const before = await held();
    await h.act('changeMember', {
      household: id,
      version: 1,
      person,
      on: '2026-02-01',
      correction: false,
      traits: { schooling: 'junior' },
    });
    await h.act('removeMember', { household: id, version: 2, person, on: '2026-03-01', change: 'moved_out' });
    const after = await held();
    expect(after.filter((row) => before.some((it) => it['id'] === row['id']))).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
  });

  it('lets nobody be a member of two households on one day', async () => {
    const [one, other] = [await aHousehold(), await aHousehold()];
    const twice = `insert into statements (id, household_id, person_id, kind, value, valid_from, recorded_at, source, evidence)
      values (gen_random_uuid(), $1, $2, 'membership', '{"relation":"other"}', '2026-02-01', '2026-03-02T00:00:00Z', 'declared', '{}')`;
    await expect(h.rows(twice, [other.id, one.child])).rejects.toThrow('statements_one_household');
  });

  it('lets somebody who left elsewhere come only from the day of leaving on', async () => {
    const { id } = await aHousehold();
    const { id: other } = await aHousehold();
    const idNumber = aNumber();
    await h.act('addMember', { household: id, version: 1, on: '2026-01-15', change: 'moved_in', member: aMember({ idNumber }) });
    const person = personsOf(await read(id)).at(-1);
    await h.act('removeMember', { household: id, version: 2, person, on: '2026-02-15', change: 'moved_out' });
    const come = (on: string) =>
      h.act('addMember', { household: other, version: 1, on, change: 'moved_in', member: aMember({ idNumber }) });
    expect(await come('2026-02-14')).toMatchObject({ code: 'PERSON_IN_ANOTHER_HOUSEHOLD', path: ['member', 'idNumber'] });
    expect(await come('2026-02-15')).toMatchObject({ __typename: 'Household', version: 2 });
  });

  it('replaces a fact from its day on, and a corrected one as if it had never been', async () => {
    const { id } = await aHousehold();
    await h.act('recordFacts', {
      household: id,
      version: 1,
      facts: [aFact({ asOf: '2026-01-05', amount: 100 }), aFact({ item: 'transfer', asOf: '2026-01-05', amount: 7 })],
    });
    const { facts } = await read(id);
    const named = (item: string) => facts.find((it) => it.item === item)?.id;
    await h.act('recordFacts', {
      household: id,
      version: 2,
      facts: [
        aFact({ asOf: '2026-02-05', amount: 200, replaces: named('wage') }),
        aFact({ item: 'transfer', asOf: '2026-01-05', amount: 9, source: 'corrected', replaces: named('transfer') }),
      ],
    });
    const amounts = (snapshot: Shown | null) => snapshot?.facts.map(({ amount }) => amount).toSorted((a, b) => a - b);
    expect(amounts(await then(id, '2026-01-10', h.now()))).toEqual([9, 100]);
    expect(amounts(await then(id, '2026-02-10', h.now()))).toEqual([9, 200]);
    const [, , second] = await h.told(id);
    expect(second?.data).toMatchObject({ superseded: { length: 2 }, facts: [{ amount: 200 }, { amount: 9 }] });
  });
});
