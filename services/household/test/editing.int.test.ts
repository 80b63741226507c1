import { day } from '@jiuzhu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFact, aFamily, aMember, aNumber, aRegistration, farVillage, otherVillage, village } from '../src/testing/builders.ts';
import { farClerk, openHousehold, type Opened, personsOf, registrar, type Shown } from './opened.ts';

let h: Opened;
beforeAll(async () => {
  h = await openHousehold();
});
afterAll(() => h.close());

const shown = `query ($id: ID!) { household(id: $id) { id version status region head { id } members { person { id name } relation } facts { id person { id } item amount } } }`;
const read = async (id: string): Promise<Shown> => (await h.query<{ household: Shown }>(shown, { id })).household;

type Family = { readonly household: string; readonly head: string; readonly spouse: string; readonly child: string };
async function family(input: object = aFamily()): Promise<Family> {
  const { id: household } = await h.act('registerHousehold', input);
  const [head = '', spouse = '', child = ''] = personsOf(await read(household));
  return { household, head, spouse, child };
}
const on = '2026-03-02';

describe('members', () => {
  it('takes in a newborn who has no number yet', async () => {
    const { household } = await family();
    const newborn = { name: '欧阳新', born: '2026-02-27', sex: 'female', relation: 'child' };
    expect(await h.act('addMember', { household, version: 1, on, change: 'birth', member: newborn })).toMatchObject({ version: 2 });
    expect(
      await h.act('addMember', { household, version: 2, on, change: 'birth', member: { name: '某', relation: 'child' } }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['member', 'idNumber'],
    });
    const [, event] = await h.told(household);
    expect(event?.data).toMatchObject({ change: 'birth', members: { length: 4 } });
  });

  it('gives somebody who had none the number, once, and finds them by it', async () => {
    const { household } = await family();
    const newborn = { name: '欧阳新', born: '2026-02-27', sex: 'female', relation: 'grandchild' };
    await h.act('addMember', { household, version: 1, on, change: 'birth', member: newborn });
    const person = personsOf(await read(household)).at(-1);
    const give = (version: number, idNumber: string) =>
      h.act('changeMember', { household, version, person, on, correction: true, idNumber });
    const right = aNumber({ born: day('2026-02-27'), female: true });
    expect(await give(2, aNumber({ born: day('2026-02-26'), female: true }))).toMatchObject({ code: 'INVALID_INPUT', path: ['idNumber'] });
    expect(await give(2, right)).toMatchObject({ version: 3 });
    expect(await give(3, right)).toMatchObject({ code: 'INVALID_INPUT', path: ['idNumber'] });
    const found = 'query ($n: String!) { householdByIdNumber(idNumber: $n) { id } }';
    expect(await h.query(found, { n: right })).toEqual({ householdByIdNumber: { id: household } });
  });

  it('asks for another head when the head leaves others behind', async () => {
    const { household, head, spouse, child } = await family();
    const gone = { household, version: 1, person: head, on, change: 'death' };
    expect(await h.act('removeMember', gone)).toMatchObject({ code: 'HEAD_MISSING', path: ['newHead'] });
    expect(await h.act('removeMember', { ...gone, newHead: spouse })).toMatchObject({ version: 2 });
    expect(await read(household)).toMatchObject({
      head: { id: spouse },
      members: [{ relation: 'head' }, { relation: 'child', person: { id: child } }],
    });
  });

  it('does not let two be the head', async () => {
    const { household, child } = await family();
    const answer = await h.act('changeMember', { household, version: 1, person: child, on, correction: false, relation: 'head' });
    expect(answer).toMatchObject({ code: 'TWO_HEADS', path: ['relation'] });
  });

  it('tells why a member is away, and since when', async () => {
    const { household, spouse } = await family();
    const absence = { reason: 'prison', since: '2026-01-31' };
    const change = { household, version: 1, person: spouse, on, correction: false, traits: { absence } };
    expect(await h.act('changeMember', change)).toMatchObject({ version: 2 });
    const [, event] = await h.told(household);
    expect(event?.data).toMatchObject({ members: expect.arrayContaining([expect.objectContaining({ personId: spouse, absence })]) });
    const back = { ...change, version: 2, traits: { absence: null } };
    expect(await h.act('changeMember', back)).toMatchObject({ version: 3 });
    const [, , returned] = await h.told(household);
    expect(JSON.stringify(returned)).not.toContain('absence');
  });

  it('tells what ties a member to the country or to a town, each once, and that there is nothing; who was not asked has not said so', async () => {
    const { household, spouse } = await family();
    const toldOf = async () => {
      const event = (await h.told(household)).at(-1)?.data as { members: readonly { personId: string; ties?: readonly string[] }[] };
      return event.members.map(({ personId, ties }) => (personId === spouse ? ties : 'of another')).filter((it) => it !== 'of another');
    };
    expect(await toldOf()).toEqual([undefined]);
    const change = (version: number, ties: readonly string[] | null) =>
      h.act('changeMember', { household, version, person: spouse, on, correction: false, traits: { ties } });
    await change(1, ['relocated_to_town', 'contracted_land', 'contracted_land']);
    expect(await toldOf()).toEqual([['contracted-land', 'relocated-to-town']]);
    await change(2, []);
    expect(await toldOf()).toEqual([[]]);
    await change(3, null);
    expect(await toldOf()).toEqual([undefined]);
  });

  it('seals a diagnosis and tells others no more than that the illness counts', async () => {
    const { household, child } = await family();
    const traits = { illness: { major: true, diagnosis: '某种重病' } };
    await h.act('changeMember', { household, version: 1, person: child, on, correction: false, traits });
    const [, event] = await h.told(household);
    expect(event?.data).toMatchObject({
      members: expect.arrayContaining([expect.objectContaining({ personId: child, majorIllness: true })]),
    });
    const rows = await h.rows("select value::text from statements where person_id = $1 and kind = 'illness'", [child]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify([event, rows])).not.toContain('重病');
    const asked = 'query ($id: ID!) { household(id: $id) { members { majorIllness diagnosis } } }';
    const purposeful = {
      id: 'decider-1',
      agency: 'county-990000',
      roles: ['decider'],
      region: '990000',
      level: 'county',
      purpose: 'assistance-application',
    } as const;
    const diagnoses = async (actor?: typeof purposeful) =>
      (await h.query<{ household: Shown }>(asked, { id: household }, actor)).household.members;
    expect((await diagnoses()).map(({ diagnosis }) => diagnosis)).toEqual([null, null, null]);
    expect((await diagnoses(purposeful)).at(-1)).toEqual({ majorIllness: true, diagnosis: '某种重病' });
    expect(await h.rows("select persons, fields, purpose from kit_audit where outcome = 'read'")).toContainEqual({
      persons: [child],
      fields: ['illness'],
      purpose: 'assistance-application',
    });
  });
});

describe('an edit', () => {
  it('must have seen the version that is', async () => {
    const { household, child: person } = await family();
    const move = { household, version: 1, on, region: otherVillage, settlement: 'rural' };
    expect(await h.act('moveHouse', move)).toMatchObject({ version: 2 });
    expect(await h.act('moveHouse', move)).toMatchObject({ code: 'STALE_VERSION', path: ['version'] });
    expect(await h.act('removeMember', { household, version: 1, person, on, change: 'moved_out' })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  it('of a household elsewhere is answered as of none', async () => {
    const { household } = await family();
    const move = { household, version: 1, on, region: farVillage, settlement: 'rural' };
    expect(await h.act('moveHouse', move, farClerk)).toMatchObject({ code: 'HOUSEHOLD_UNKNOWN' });
    expect(await h.act('moveHouse', { ...move, household: '00000000-0000-8000-8000-000000000000' }, farClerk)).toMatchObject({
      code: 'HOUSEHOLD_UNKNOWN',
    });
    expect(await h.act('moveHouse', move)).toMatchObject({ code: 'REGION_UNKNOWN', path: ['region'] });
  });

  it.each([
    ['a negative amount', { amount: -1 }, ['facts', '0', 'amount']],
    ['an item of another kind', { item: 'deposit' }, ['facts', '0', 'item']],
    ['a wage called a scholarship', { item: 'wage', sort: 'scholarship' }, ['facts', '0', 'sort']],
    ['an income without its months', { months: null }, ['facts', '0', 'months']],
    ['a day to come', { asOf: '2026-03-03' }, ['facts', '0', 'asOf']],
    ['evidence that is no hash', { evidence: ['x'] }, ['facts', '0', 'evidence', '0']],
  ])('of facts is declined for %s', async (_what, more, path) => {
    const { household } = await family(aRegistration());
    expect(await h.act('recordFacts', { household, version: 1, facts: [aFact(more)] })).toMatchObject({ code: 'INVALID_INPUT', path });
    expect(await read(household)).toMatchObject({ version: 1, facts: [] });
  });

  it('of facts tells what a transfer is, which the law may leave out of the income', async () => {
    const { household } = await family();
    await h.act('recordFacts', { household, version: 1, facts: [aFact({ item: 'transfer', sort: 'basic_pension' })] });
    const [, event] = await h.told(household);
    expect(event?.data).toMatchObject({ facts: [{ item: 'transfer', sort: 'basic-pension' }] });
  });

  it('of facts names who and what it is about', async () => {
    const { household } = await family();
    const { head: stranger } = await family();
    const record = (more: object) => h.act('recordFacts', { household, version: 1, facts: [aFact(more)] });
    expect(await record({ person: stranger })).toMatchObject({ code: 'MEMBER_UNKNOWN', path: ['facts', '0', 'person'] });
    expect(await record({ replaces: stranger })).toMatchObject({ code: 'FACT_UNKNOWN', path: ['facts', '0', 'replaces'] });
    expect(await record({ item: 'wage', amount: 2 ** 39 })).toMatchObject({ version: 2 });
  });
});

describe('splitting and merging', () => {
  it('moves those who leave with what is theirs, and names on each stream the other’s version', async () => {
    const { household, spouse, child } = await family();
    await h.act('recordFacts', { household, version: 1, facts: [aFact({ person: spouse }), aFact({ item: 'transfer' })] });
    const members = [
      { person: spouse, relation: 'head' },
      { person: child, relation: 'child' },
    ];
    const { id: into, version } = await h.act('splitHousehold', {
      household,
      version: 2,
      on,
      members,
      region: village,
      settlement: 'rural',
    });
    expect(version).toBe(2);
    expect(await read(into)).toMatchObject({
      head: { id: spouse },
      members: { length: 2 },
      facts: [{ item: 'wage', person: { id: spouse } }],
    });
    expect(await read(household)).toMatchObject({ version: 4, members: { length: 1 }, facts: [{ item: 'transfer' }] });
    const [here, there] = [await h.told(household), await h.told(into)];
    expect(here.map(({ type }) => type).slice(2)).toEqual(['household.split.v1', 'household.facts-recorded.v1']);
    expect(here[2]?.data).toMatchObject({ into: { householdId: into, version: 1 }, members: { length: 1 } });
    expect(there[0]).toMatchObject({ type: 'household.registered.v1', version: 1, data: { from: { householdId: household, version: 3 } } });
    expect(there[1]).toMatchObject({ type: 'household.facts-recorded.v1', version: 2, data: { facts: { length: 1 }, superseded: [] } });
  });

  it('keeps the head where it is', async () => {
    const { household, head } = await family();
    const members = [{ person: head, relation: 'head' }];
    expect(await h.act('splitHousehold', { household, version: 1, on, members, region: village, settlement: 'rural' })).toMatchObject({
      code: 'HEAD_MISSING',
    });
  });

  it('ends one household in the other', async () => {
    const [kept, other] = [await family(), await family(aRegistration())];
    await h.act('recordFacts', { household: other.household, version: 1, facts: [aFact({ item: 'transfer', amount: 5 })] });
    const merge = {
      household: kept.household,
      version: 1,
      other: other.household,
      otherVersion: 2,
      on,
      relations: [{ person: other.head, relation: 'parent' }],
    };
    expect(await h.act('mergeHouseholds', { ...merge, otherVersion: 1 })).toMatchObject({ code: 'STALE_VERSION', path: ['otherVersion'] });
    expect(await h.act('mergeHouseholds', { ...merge, relations: [] })).toMatchObject({ code: 'INVALID_INPUT', path: ['relations'] });
    expect(await h.act('mergeHouseholds', merge)).toMatchObject({ id: kept.household });
    expect(await read(kept.household)).toMatchObject({ members: { length: 4 }, facts: [{ amount: 5 }] });
    expect(await read(other.household)).toMatchObject({ status: 'ended', members: [], facts: [], head: null });
    const [here, there] = [await h.told(kept.household), await h.told(other.household)];
    expect(here[1]).toMatchObject({
      type: 'household.merged.v1',
      version: 2,
      data: { role: 'kept', other: { householdId: other.household, version: 3 } },
    });
    expect(there[2]).toMatchObject({
      type: 'household.merged.v1',
      version: 3,
      data: { role: 'ended', other: { householdId: kept.household, version: 2 }, members: [] },
    });
    expect(await h.act('addMember', { household: other.household, version: 4, on, change: 'moved_in', member: aMember() })).toMatchObject({
      code: 'HOUSEHOLD_ENDED',
    });
  });

  it('does not show that a household of another township is there', async () => {
    const kept = await family();
    const { id: far } = await h.act('registerHousehold', aRegistration({ region: farVillage }), farClerk);
    const merge = { household: kept.household, version: 1, other: far, otherVersion: 1, on, relations: [] };
    expect(await h.act('mergeHouseholds', merge)).toMatchObject({ code: 'HOUSEHOLD_UNKNOWN', path: ['other'] });
  });
});

describe('the register of regions', () => {
  it('keeps what a dissolved village was, and lets nobody move in any more', async () => {
    const code = '990000001003';
    const adopt = (region: object) => h.act('adoptRegions', { within: '990000', document: '撤并文件', regions: [region] }, registrar);
    await adopt({ code, name: '旧村', from: '2020-01-01', to: '2026-02-01', successors: [village] });
    expect(await h.act('registerHousehold', aRegistration({ region: code }))).toMatchObject({ code: 'REGION_UNKNOWN' });
    expect(await h.act('registerHousehold', aRegistration({ region: code, on: '2026-01-31' }))).toMatchObject({ __typename: 'Household' });
    const { regions } = await h.query<{ regions: unknown[] }>('{ regions(within: "990000001") { code level to successors } }');
    expect(regions).toContainEqual({ code, level: 'village', to: '2026-02-01', successors: [village] });
    expect(await adopt({ code: '110000', name: '别处', from: '2020-01-01' })).toMatchObject({
      code: 'REGION_UNKNOWN',
      path: ['regions', '0', 'code'],
    });
  });
});
