import { randomUUID } from 'node:crypto';
import { poolOf } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFact, aMember, aNumber, aRegistration, otherVillage } from '../src/testing/builders.ts';
import { type Answer, auditor, openHousehold, type Opened, registrar, threeYears } from './opened.ts';

const document = '示例民函〔2029〕5号';
const on = '2026-03-02';
const evidence = ['e'.repeat(64)];

let h: Opened;
beforeAll(async () => {
  h = await openHousehold(threeYears);
});
afterAll(() => h.close());

const done = async (answer: Promise<Answer>): Promise<Answer> => {
  const it = await answer;
  if (it.code) throw new Error(`${it.code}: ${it.message}`);
  return it;
};
const membersOf = async (id: string): Promise<readonly string[]> => {
  const { household } = await h.query<{ household: { members: { person: { id: string } }[] } }>(
    'query ($id: ID!) { household(id: $id) { members { person { id } } } }',
    { id },
  );
  return household.members.map(({ person }) => person.id);
};
type Lived = { readonly id: string; readonly version: number; readonly persons: readonly string[] };

/** Somebody ill with a wage slip, whose diagnosis was corrected, and a newborn without a number. */
async function lived(number = aNumber()): Promise<Lived> {
  const illness = { major: true, diagnosis: '示例病甲' };
  const members = [
    aMember({ relation: 'head', idNumber: number, traits: { illness } }),
    { name: '欧阳新生', relation: 'child', born: '2026-01-05', sex: 'female' },
  ];
  const { id } = await done(h.act('registerHousehold', aRegistration({ members, on: '2026-02-01' })));
  const persons = await membersOf(id);
  const [person = ''] = persons;
  const traits = { illness: { ...illness, diagnosis: '示例病乙' } };
  const corrected = await done(h.act('changeMember', { household: id, version: 1, person, on, correction: true, traits, evidence }));
  const facts = [aFact({ person, evidence }), aFact({ item: 'transfer', evidence })];
  const { version } = await done(h.act('recordFacts', { household: id, version: corrected.version, facts }));
  return { id, version, persons };
}

/** The last has left: the child first, since one must be the head. */
async function ended({ id, version, persons }: Lived): Promise<Lived> {
  let now = version;
  for (const person of persons.toReversed())
    ({ version: now } = await done(h.act('removeMember', { household: id, version: now, person, on, change: 'moved_out' })));
  return { id, version: now, persons };
}
const erase = ({ id, version }: Lived, more: object = {}, key: string = randomUUID()) =>
  h.act('eraseHousehold', { idempotencyKey: key, household: id, version, document, ...more }, registrar);

const proof = `query ($id: ID!) { erasure(household: $id) { on document persons { id name idNumber born }
  register { on stores { store holds destroyed left } } } }`;
type Store = { readonly store: string; readonly destroyed: number; readonly left: number };
type Proven = {
  readonly on: string;
  readonly document: string;
  readonly persons: readonly { readonly id: string; readonly name: string | null }[];
  readonly register: { readonly stores: readonly Store[] };
};
const proven = async (id: string): Promise<Proven> => (await h.query<{ erasure: Proven }>(proof, { id }, auditor)).erasure;
const countsOf = ({ register }: Proven, count: 'destroyed' | 'left') =>
  Object.fromEntries(register.stores.map((it) => [it.store.slice('household.'.length), it[count]]));
const people = (persons: readonly string[]) => h.rows('select id from people where id = any($1::uuid[])', [persons]);
const of = (id: string) => h.rows('select * from statements where household_id = $1 order by id', [id]);
/** Names, numbers and diagnoses as they are kept, and the index. */
const secretsOf = async ({ persons }: Lived): Promise<readonly string[]> => {
  const text = `select unnest(array[name_sealed, id_number_sealed, id_index]) as it from people where id = any($1::uuid[])
    union select value ->> 'diagnosis' from statements where person_id = any($1::uuid[]) and value ? 'diagnosis'`;
  return (await h.rows(text, [persons])).map((row) => row['it']).filter((it): it is string => typeof it === 'string');
};
const standsIn = async (table: string, secret: string): Promise<boolean> =>
  (await h.rows(`select from ${table} t where t::text like '%' || $1 || '%' limit 1`, [secret])).length > 0;

/** Lets nobody write to a table until it is released: so that two who do it at once are seen to. */
async function heldBack(table: string) {
  const pool = poolOf(h.database.url, 'held-back', 1);
  const client = await pool.connect();
  await client.query(`begin; lock table ${table} in exclusive mode`);
  return {
    waiting: async () =>
      (
        await client.query(
          'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
        )
      ).rowCount,
    release: () => client.query('commit'),
    [Symbol.asyncDispose]: async () => {
      client.release();
      await pool.end();
    },
  };
}

describe('a household that may not be erased yet', () => {
  it('is one in which somebody lives', async () => {
    expect(await erase(await lived())).toMatchObject({ code: 'HOUSEHOLD_NOT_ENDED', message: expect.stringMatching(/\p{Script=Han}/u) });
  });

  it('is one of which somebody saw an older version', async () => {
    const it = await ended(await lived());
    expect(await erase({ ...it, version: it.version - 1 })).toMatchObject({ code: 'STALE_VERSION', path: ['version'] });
  });

  it('is one with an open case, until it is closed', async () => {
    const it = await ended(await lived());
    const text = `insert into cases (id, owner, type, household_id, status, stage, opened_on, moved_on, paused, agency, region, source_version)
      values ($1, 'subsistence', 'SubsistenceCase', $2, 'publicity', 'publicity', $3, $3, false, 'a', '990000001001', 1)`;
    await h.rows(text, [`subsistence-case/${it.id}`, it.id, on]);
    expect(await erase(it)).toMatchObject({ code: 'CASES_OPEN' });
    await h.rows(`update cases set stage = 'closed' where household_id = $1`, [it.id]);
    expect(await erase(it)).toMatchObject({ code: 'RETENTION_NOT_OVER' });
  });

  it('is one that is named by no document number', async () => {
    const it = await ended(await lived());
    expect(await erase(it, { document: '关于销毁欧阳测试一家档案的批复' })).toMatchObject({ code: 'INVALID_INPUT', path: ['document'] });
  });

  it('is one whose file must be kept, on its last day too', async () => {
    const it = await ended(await lived());
    h.turnTo('2029-03-02');
    expect(await erase(it)).toMatchObject({ code: 'RETENTION_NOT_OVER', message: '档案应保存至 2029-03-02，期满后方可销毁' });
    h.turnTo('2029-03-03');
    expect(await erase(it)).toMatchObject({ __typename: 'Erasure', id: it.id });
    h.turnTo(on);
  });

  it('is any, where no retention was adopted', async () => {
    const bare = await openHousehold();
    const { id } = await bare.act('registerHousehold', aRegistration());
    expect(await bare.act('eraseHousehold', { household: id, version: 1, document }, registrar)).toMatchObject({
      code: 'STANDARD_MISSING',
    });
    await bare.close();
  });
});

describe('an erased household', () => {
  let gone: Lived;
  let neighbour: Lived;
  let number: string;
  let secrets: readonly string[];
  let before: readonly Record<string, unknown>[];
  let neighbourBefore: unknown;
  beforeAll(async () => {
    h.turnTo(on);
    number = aNumber();
    [gone, neighbour] = [await ended(await lived(number)), await lived()];
    secrets = await secretsOf(gone);
    before = await of(gone.id);
    neighbourBefore = [await secretsOf(neighbour), await of(neighbour.id), await people(neighbour.persons)];
    h.turnTo('2029-03-03');
    await done(erase(gone));
  });

  it('has left no ciphertext and no index in any row, of whatever time', async () => {
    const text = `select table_name as name from information_schema.tables where table_schema = 'household' and table_type = 'BASE TABLE'`;
    const tables = (await h.rows(text)).map(({ name }) => String(name));
    expect(secrets).toHaveLength(6);
    const found = await Promise.all(tables.flatMap((table) => secrets.map(async (it) => ((await standsIn(table, it)) ? table : []))));
    expect(found.flat()).toEqual([]);
    expect(await people(gone.persons)).toEqual([]);
  });

  it('keeps its ids, days, codes and amounts', async () => {
    const bare = ({ value, evidence: _evidence, ...row }: Record<string, unknown>) => ({
      ...row,
      value: { ...(value as object), diagnosis: undefined },
    });
    const after = await of(gone.id);
    expect(after.map(bare)).toEqual(before.map(bare));
    expect(after.map((row) => row['evidence'])).toEqual(after.map(() => []));
  });

  it('proves store by store what there was, and that nothing is left', async () => {
    const it = await proven(gone.id);
    expect(it).toMatchObject({ on: '2029-03-03', document });
    expect(it.persons.map(({ id }) => id)).toEqual(gone.persons.toSorted());
    expect(it.persons.every(({ name }) => name === null)).toBe(true);
    expect(countsOf(it, 'destroyed')).toEqual({
      'people.name_sealed': 2,
      'people.id_number_sealed': 1,
      'people.id_index': 1,
      'people.born': 2,
      'people.sex': 2,
      'statements.value': 2,
      'statements.evidence': before.filter((row) => (row['evidence'] as unknown[]).length > 0).length + 1,
    });
    expect(Object.values(countsOf(it, 'left'))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('counts the rows as they now are: what came back would be seen', async () => {
    const [row] = before;
    await h.rows('update statements set evidence = $2 where id = $1', [row?.['id'], evidence]);
    expect(countsOf(await proven(gone.id), 'left')).toMatchObject({ 'statements.evidence': 1 });
    await h.rows(`update statements set evidence = '{}' where id = $1`, [row?.['id']]);
  });

  it('says so on its stream by ids and the day alone', async () => {
    const last = (await h.told(gone.id)).at(-1);
    expect(last).toMatchObject({ type: 'household.erased.v1', data: { householdId: gone.id, on: '2029-03-03' } });
    expect((last?.data as { personIds: string[] }).personIds).toEqual(gone.persons.toSorted());
  });

  it('leaves its neighbours as they were', async () => {
    expect([await secretsOf(neighbour), await of(neighbour.id), await people(neighbour.persons)]).toEqual(neighbourBefore);
  });

  it('is erased once: the same key answers the same, another is told that it is done', async () => {
    const key = randomUUID();
    const it = await ended(await lived());
    h.turnTo('2032-06-01');
    expect(await erase(it, {}, key)).toMatchObject({ __typename: 'Erasure', id: it.id });
    expect(await erase(it, {}, key)).toMatchObject({ __typename: 'Erasure', id: it.id });
    expect(await erase({ ...it, version: it.version + 1 })).toMatchObject({ code: 'HOUSEHOLD_ERASED' });
  });

  it('is found by no number, and whoever held it is registered as somebody new', async () => {
    const found = 'query ($n: String!) { householdByIdNumber(idNumber: $n) { id } }';
    expect(await h.query(found, { n: number })).toEqual({ householdByIdNumber: null });
    const again = await lived(number);
    expect(again.persons).not.toContain(gone.persons[0]);
    expect(await h.query(found, { n: number })).toEqual({ householdByIdNumber: { id: again.id } });
    expect(Object.values(countsOf(await proven(gone.id), 'left'))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('cannot be made unsaid by whoever runs the service', async () => {
    const own = h.runtime.pool;
    for (const text of ['delete from kit_erasure', 'update kit_erasure set erased_on = erased_on', 'delete from erasures'])
      await expect(own.query(text), text).rejects.toMatchObject({ code: '42501' });
  });
});

describe('somebody who lives on in another household', () => {
  it('keeps name and number; what was proven in the one that is erased goes, until the other is erased too', async () => {
    h.turnTo(on);
    const [ending, kept] = [await lived(), await lived()];
    const relations = ending.persons.map((person) => ({ person, relation: 'other' }));
    const merging = { household: kept.id, version: kept.version, other: ending.id, otherVersion: ending.version, on, relations };
    const { version } = await done(h.act('mergeHouseholds', merging));
    const read = 'query ($id: ID!) { person(id: $id) { name household { id } } }';
    h.turnTo('2029-03-03');
    await done(erase({ ...ending, version: ending.version + 2 }));

    expect(await proven(ending.id)).toMatchObject({ persons: [] });
    expect(countsOf(await proven(ending.id), 'destroyed')).toMatchObject({ 'people.name_sealed': 0, 'statements.value': 0 });
    expect((await of(ending.id)).flatMap((row) => row['evidence'])).toEqual([]);
    expect((await of(kept.id)).flatMap((row) => row['evidence']).length).toBeGreaterThan(0);
    expect(await h.query(read, { id: ending.persons[0] })).toEqual({ person: { name: '欧阳**', household: { id: kept.id } } });
    expect(
      (await h.rows(`select from statements where person_id = any($1::uuid[]) and value ? 'diagnosis'`, [ending.persons])).length,
    ).toBe(2);

    const all = await ended({ ...kept, version, persons: await membersOf(kept.id) });
    h.turnTo('2032-06-02');
    await done(erase(all));
    expect(await people([...ending.persons, ...kept.persons])).toEqual([]);
    expect(await h.rows(`select from statements where person_id = any($1::uuid[]) and value ? 'diagnosis'`, [ending.persons])).toEqual([]);
    expect(Object.values(countsOf(await proven(ending.id), 'left'))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('is nobody any more when both households are erased at the same instant, with a number or without', async () => {
    h.turnTo(on);
    const it = await lived();
    const [, child = ''] = it.persons;
    const leaving = {
      household: it.id,
      version: it.version,
      on: '2026-02-10',
      members: [{ person: child, relation: 'head' }],
      region: otherVillage,
      settlement: 'rural',
    };
    const parted = await done(h.act('splitHousehold', leaving));
    const first = await ended({ id: it.id, version: it.version + 1, persons: it.persons.slice(0, 1) });
    const second = await ended({ id: parted.id, version: parted.version, persons: [child] });
    h.turnTo('2029-03-04');
    await using holder = await heldBack('household.erasures');
    const both = Promise.all([done(erase(first)), done(erase(second))]);
    await expect.poll(() => holder.waiting()).toBe(2);
    await holder.release();
    await both;
    expect(await people(it.persons)).toEqual([]);
  });
});
