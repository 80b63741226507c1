import { randomUUID } from 'node:crypto';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { dayOf } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anElder } from './elder.ts';
import { clerk, decider, openSubsistence, surveyor } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { assistanceIn, done, problem } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  s = await openSubsistence();
  a = assistanceIn(s);
});
afterAll(() => s.close());

const today = () => dayOf(s.runtime.clock.now());
const confirmed = async (more: object = {}): Promise<Family> => {
  const family = await anElder(s, more);
  await a.confirmed(family);
  return family;
};
const assess = (family: Family, failing: readonly string[]) =>
  a.on('assessSelfCare', family, surveyor, {
    ...{ person: family.persons[0], on: today(), assessors: ['surveyor-1', 'surveyor-2'], failing },
  });
const decide = (family: Family) => a.on('decideCare', family, decider, { person: family.persons[0] });
let named = 0;
const entered = (more: object = {}) => {
  named += 1;
  const name = `示例${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'[named]}敬老院`;
  const home = { region: '610304', name, kind: 'care_home', beds: 1, nursingBeds: 1, open: true };
  return s.run('registerInstitution', { ...home, ...more }, decider);
};
const institution = async (more: object = {}): Promise<string> => {
  const answer = await entered(more);
  if (!answer.accepted) throw new Error(answer.problem.problem);
  const rows = await s.rows('select id::text as id from care_institutions order by name desc');
  const known = new Set(homes);
  const id = rows.map((row) => String(row['id'])).find((one) => !known.has(one)) ?? '';
  homes.push(id);
  return id;
};
const homes: string[] = [];
const place = (family: Family, into: string | undefined, more: object = {}) =>
  a.on('placeInCare', family, clerk, {
    ...{ person: family.persons[0], form: into ? 'centralised' : 'home', institution: into, signedOn: today() },
    ...{ agreementHash: 'a'.repeat(64), ownWish: false },
    ...more,
  });
const bedOf = async ({ household }: Family) =>
  (await s.rows('select institution_id::text as institution, nursing from persons_in_care where household_id = $1', [household]))[0];

it('is paid the care standard of an institution once that is decided, and of the home after the return', async () => {
  const [family, home] = [await confirmed(), await institution()];
  await assess(family, ['bathing']);
  expect(await place(family, home)).toMatchObject(done);
  expect(await bedOf(family)).toEqual({ institution: home, nursing: true });
  expect(await a.rowOf(family)).toMatchObject({ total: 78_000 });
  await decide(family);
  expect(await a.rowOf(family)).toMatchObject({ total: 118_000 });
  expect(await place(family, undefined)).toMatchObject(done);
  expect(await bedOf(family)).toEqual({ institution: null, nursing: false });
  await decide(family);
  expect(await a.rowOf(family)).toMatchObject({ total: 108_000 });
});

it('nobody is placed beyond the beds, and a bed is free again when somebody goes elsewhere or dies', async () => {
  const home = await institution();
  const [first, second] = [await confirmed(), await confirmed()];
  expect(await place(first, home)).toMatchObject(done);
  const before = [await a.rowOf(second), await bedOf(second)];
  expect(await place(second, home)).toMatchObject(problem('InstitutionFull', { nursing: false }));
  expect([await a.rowOf(second), await bedOf(second)]).toEqual(before);
  expect(await place(first, undefined)).toMatchObject(done);
  expect(await place(second, home)).toMatchObject(done);
  expect(await place(first, home)).toMatchObject(problem('InstitutionFull'));
  const died = { householdId: second.household, on: today(), change: 'death', members: [] };
  await s.tell('household', second.household, membersChanged({ ...died, personId: second.persons[0] } as never));
  expect(await place(first, home)).toMatchObject(done);
});

it('of many who come for the last beds at once, as many have one as there are', async () => {
  const home = await institution({ beds: 2 });
  const all: Family[] = [];
  for (let nth = 0; nth < 8; nth += 1) all.push(await confirmed());
  const answers = await Promise.all(all.map((family) => place(family, home)));
  expect(answers.filter(({ accepted }) => accepted)).toHaveLength(2);
  const declined = answers.filter(({ accepted }) => !accepted);
  expect(declined).toMatchObject(declined.map(() => problem('InstitutionFull')));
});

it('whoever is not wholly able to care for himself needs a nursing bed', async () => {
  const home = await institution({ beds: 5, nursingBeds: 0 });
  const family = await confirmed();
  await assess(family, ['bathing']);
  expect(await place(family, home)).toMatchObject(problem('InstitutionFull', { nursing: true }));
  await assess(family, []);
  expect(await place(family, home)).toMatchObject(done);
});

it('who cannot care for himself at all goes to an institution first, unless he wishes otherwise', async () => {
  const family = await confirmed();
  await assess(family, ['bed', 'toilet', 'bathing']);
  expect(await place(family, undefined)).toMatchObject(done);
  await assess(family, ['bed', 'toilet', 'bathing', 'eating']);
  expect(await place(family, undefined)).toMatchObject(problem('InstitutionFirst'));
  expect(await place(family, undefined, { ownWish: true })).toMatchObject(done);
});

it('psychiatric care is for the mentally disabled, of a household with the allowance too', async () => {
  const psychiatric = await institution({ kind: 'psychiatric', beds: 3 });
  expect(await place(await confirmed(), psychiatric)).toMatchObject(problem('InstitutionUnfit'));
  expect(await place(await confirmed({ disability: { kind: 'mental', grade: 2 } }), psychiatric)).toMatchObject(done);
  const family = await s.family();
  await a.confirmed(family);
  expect(await place(family, psychiatric)).toMatchObject(problem('NotInExtremeDifficulty'));
});

it('an institution is of its county, open, named once, and never smaller than whoever lives in it', async () => {
  const [family, home] = [await confirmed(), await institution({ beds: 2 })];
  expect(await place(family, randomUUID())).toMatchObject(problem('InstitutionUnknown'));
  expect(await place(family, await institution({ open: false }))).toMatchObject(problem('InstitutionUnknown'));
  expect(await place(family, home, { form: 'home' })).toMatchObject(problem('InvalidInput'));
  expect(await place(family, home, { signedOn: '2099-01-01' })).toMatchObject(problem('DayOutsideProcedure'));
  expect(await place(family, home)).toMatchObject(done);
  const [row] = await s.rows('select name from care_institutions where id = $1', [home]);
  const same = { name: row?.['name'] };
  expect(await entered(same)).toMatchObject(problem('InstitutionRegistered', { institution: home }));
  expect(await entered({ ...same, institution: home, beds: 0, nursingBeds: 0 })).toMatchObject(problem('InstitutionOccupied', { beds: 1 }));
  expect(await entered({ ...same, institution: home, beds: 1, nursingBeds: 2 })).toMatchObject(problem('InvalidInput'));
  expect(await entered({ ...same, institution: home, beds: 1, nursingBeds: 0 })).toMatchObject(done);
  expect(await entered({ region: '610305' })).toMatchObject(problem('InstitutionUnknown'));
});
