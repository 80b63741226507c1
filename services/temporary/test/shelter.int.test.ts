import { createHash, randomUUID } from 'node:crypto';
import type { RegionCode } from '@jiuzhu/kernel';
import { ask } from '@jiuzhu/service-kit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ShelterId } from '../src/domain/shelter/shelter-case.ts';
import { shelterById } from '../src/queries/shelter-by-id.ts';
import { shelterView } from '../src/queries/shelter-view.ts';
import { stationView } from '../src/queries/station-view.ts';
import { stationsInRegion } from '../src/queries/stations-in-region.ts';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { idIn, today } from './applied.ts';
import { clerk, county, mayor, openTemporary, township } from './opened.ts';
import type { Opened } from './opened.ts';

let s: Opened;
let station: string;
const open = async (more: Readonly<Record<string, string>> = {}) => {
  s = await openTemporary({}, more);
  station = idIn(await register());
};
const register = (more: object = {}, actor = county) =>
  s.run('registerStation', { region: township, name: '示例救助管理站', capacity: 20, open: true, ...more }, actor);
beforeEach(() => open());
afterEach(() => s.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const sample = 'f'.repeat(64);
const stranger = {
  ...{ region: township, foundBy: 'patrol', guided: 'escorted', foundOn: today, sampleHash: sample },
  ...{ age: 'adult', disabled: false, immobile: false },
};
const receive = (more: object = {}) => s.run('receiveStray', { ...stranger, ...more }, clerk);
const received = async (more: object = {}): Promise<string> => {
  const answer = await receive(more);
  if (!answer.accepted) throw new Error(answer.problem.problem);
  return String(answer.reference['id']);
};
const act = async (name: Parameters<Opened['run']>[0], id: string, actor = clerk, more: object = {}) => {
  const [row] = await s.rows('select version from shelter_cases where id = $1', [id]);
  return s.run(name, { case: id, version: row?.['version'], ...more }, actor);
};
const destitute = { supportsSelf: false, hasKinHere: false, hasAllowance: false, livesOnStreets: true };
const admit = (id: string, more: object = {}) => act('decideShelter', id, mayor, { station, ...destitute, ...more });
const admitted = async (more: object = {}): Promise<string> => {
  const id = await received(more);
  expect(await admit(id)).toMatchObject(done);
  return id;
};
const row = async (id: string) => (await s.rows('select status, due_on::text as due, content from shelter_cases where id = $1', [id]))[0];

it('lets in whoever is destitute, known or not, and tells once when the stay is over, putting nobody out', async () => {
  const id = await admitted();
  expect(await row(id)).toMatchObject({ status: 'admitted', due: '2026-03-13' });
  s.forward({ days: 10 });
  expect(await s.tellShelter()).toBe(0);
  s.forward({ days: 1 });
  await s.tellShelter();
  await s.tellShelter();
  expect(await s.told('temporary.shelter-overdue.v1')).toMatchObject([{ caseId: id, what: 'stay', dueOn: '2026-03-13' }]);
  expect((await row(id))?.['status']).toBe('admitted');
  // extended, it is told of anew
  expect(await act('extendStay', id, mayor, { reason: 'identity_unknown' })).toMatchObject(done);
  expect((await row(id))?.['due']).toBe('2026-03-24');
  s.forward({ days: 11 });
  await s.tellShelter();
  expect(await s.told('temporary.shelter-overdue.v1')).toHaveLength(2);
});

it.each([
  [{ supportsSelf: true }, 'no-means-of-shelter'],
  [{ hasKinHere: true }, 'no-kin-here'],
  [{ hasAllowance: true }, 'no-allowance'],
  [{ livesOnStreets: false }, 'lives-on-streets'],
])('refuses only for a reason of the list: %o', async (found, reason) => {
  const id = await received();
  expect(await admit(id, found)).toMatchObject(done);
  const { content } = (await row(id)) as { content: { admission: { reasons: { code: string; verdict: string }[] } } };
  expect(content.admission).toMatchObject({ outcome: 'refused' });
  expect(content.admission.reasons.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code)).toEqual([reason]);
  expect(await s.told('temporary.shelter-moved.v1')).toMatchObject([{ status: 'received' }, { status: 'refused' }]);
});

it('whoever is old, young, disabled or cannot walk is brought, there and home', async () => {
  expect(await receive({ age: 'minor', guided: 'told' })).toMatchObject(problem('MustBeEscorted', { path: ['guided'] }));
  expect(await receive({ foundOn: '2026-03-04' })).toMatchObject(problem('DayInFuture'));
  const id = await admitted({ age: 'minor' });
  expect(await act('endShelter', id, clerk, { way: 'ticket', to: '610102' })).toMatchObject(problem('MustBeEscorted', { path: ['way'] }));
  expect(await act('endShelter', id, clerk, { way: 'escorted', to: '610102' })).toMatchObject(problem('InvalidInput'));
  expect(await act('endShelter', id, clerk, { way: 'escorted', to: '610102', sheetHash: sample })).toMatchObject(done);
});

it('asks after whoever went home, and says so once when nobody did', async () => {
  const id = await admitted();
  expect(await act('endShelter', id, clerk, { way: 'ticket', to: '610102' })).toMatchObject(done);
  expect(await row(id)).toMatchObject({ status: 'returned', due: '2026-04-02' });
  expect((await s.told('temporary.shelter-moved.v1')).at(-1)).toMatchObject({ status: 'returned', to: '610102', dueOn: '2026-04-02' });
  s.forward({ days: 31 });
  await s.tellShelter();
  await s.tellShelter();
  expect(await s.told('temporary.shelter-overdue.v1')).toMatchObject([{ caseId: id, what: 'follow-up', dueOn: '2026-04-02' }]);
  // whoever is on the streets again is asked after again
  expect(await act('recordReturnVisit', id, clerk, { stable: false, sheetHash: sample })).toMatchObject(done);
  expect(await row(id)).toMatchObject({ status: 'returned', due: '2026-05-03' });
  s.forward({ days: 31 });
  await s.tellShelter();
  expect(await s.told('temporary.shelter-overdue.v1')).toHaveLength(2);
  expect(await act('recordReturnVisit', id, clerk, { stable: true, sheetHash: sample })).toMatchObject(done);
  expect(await row(id)).toMatchObject({ status: 'closed', due: null });
  expect(await act('recordReturnVisit', id, clerk, { stable: true, sheetHash: sample })).toMatchObject(problem('CaseInOtherStatus'));
});

it('whoever wishes to leave leaves, and settles only after long, of whom nobody knows where they belong', async () => {
  const [one, other] = [await admitted(), await admitted()];
  expect(await act('endShelter', one, clerk, { way: 'left' })).toMatchObject(done);
  expect(await row(one)).toMatchObject({ status: 'closed', due: null });
  expect(await act('endShelter', other, clerk, { way: 'settled' })).toMatchObject(problem('SettledTooEarly', { months: 3 }));
  s.forward({ days: 92 });
  expect(await act('endShelter', other, clerk, { way: 'settled' })).toMatchObject(problem('IdentityNotAsked', { path: ['way'] }));
  await act('askIdentity', other);
  expect(await act('endShelter', other, clerk, { way: 'settled' })).toMatchObject(problem('IdentityNotAsked'));
  await s.perform();
  expect(await act('endShelter', other, clerk, { way: 'settled' })).toMatchObject(done);
});

it('has the police asked by a sample that was taken at the station of whoever came without one', async () => {
  const id = await admitted({ sampleHash: null });
  expect(await act('askIdentity', id)).toMatchObject(problem('SampleMissing'));
  expect(await act('askIdentity', id, clerk, { sampleHash: 'a'.repeat(64) })).toMatchObject(done);
  await s.perform();
  expect(await s.rows('select sample_hash from shelter_cases where id = $1', [id])).toEqual([{ sample_hash: 'a'.repeat(64) }]);
  expect(await row(id)).toMatchObject({ content: { inquiries: [{ outcome: 'nobody' }] } });
});

it('settles nobody of whom the police know where they belong, though nobody has found their household', async () => {
  await s.close();
  await open({ SIMULATED_IDENTITY_REGISTER: '{"origin":"610102"}' });
  const id = await admitted();
  await act('askIdentity', id);
  await s.perform();
  s.forward({ days: 92 });
  expect(await act('endShelter', id, clerk, { way: 'settled' })).toMatchObject(problem('IdentityKnown', { path: ['way'] }));
  expect(await act('endShelter', id, clerk, { way: 'ticket', to: '610102' })).toMatchObject(done);
});

it('has the police asked once who somebody is, by a sample that is not kept once it is over', async () => {
  await s.close();
  await open({ SIMULATED_IDENTITY_REGISTER: '{"origin":"610102"}' });
  const id = await received();
  expect(await act('askIdentity', id)).toMatchObject(problem('CaseInOtherStatus', { status: 'received' }));
  await admit(id);
  expect(await act('askIdentity', id)).toMatchObject(done);
  expect(await act('askIdentity', id)).toMatchObject(problem('IdentityAsked'));
  await s.perform();
  expect(await row(id)).toMatchObject({
    content: { inquiries: [{ askedOn: '2026-03-03', outcome: 'found', origin: '610102', reference: '示例公查〔2026〕1号' }] },
  });
  const family = await s.family();
  const stranger = await s.family();
  const who = { household: family.household, person: family.persons[0] };
  expect(await act('identifyStray', id, clerk, { ...who, person: stranger.persons[0] })).toMatchObject(problem('MemberUnknown'));
  expect(await act('identifyStray', id, clerk, who)).toMatchObject(done);
  expect(await act('askIdentity', id)).toMatchObject(problem('IdentityKnown'));
  await act('endShelter', id, clerk, { way: 'ticket', to: '610102' });
  await act('recordReturnVisit', id, clerk, { stable: true, sheetHash: sample });
  expect(await s.rows('select sample_hash, person_id from shelter_cases')).toEqual([{ sample_hash: null, person_id: family.persons[0] }]);
});

it('nothing says any more who somebody was whose household was erased', async () => {
  const family = await s.family();
  const id = await admitted({ household: family.household, person: family.persons[0] });
  await s.tell(
    'household',
    family.household,
    householdErased({ householdId: family.household, on: today, personIds: [...family.persons] }),
  );
  expect(await s.rows('select person_id, traits, sample_hash, status from shelter_cases where id = $1', [id])).toEqual([
    { person_id: null, traits: {}, sample_hash: null, status: 'admitted' },
  ]);
});

it('is seen and acted on in the region of the station alone', async () => {
  const id = await received();
  const elsewhere = { ...mayor, region: '610305001' };
  expect(await act('decideShelter', id, elsewhere, { station, ...destitute })).toMatchObject(problem('ShelterUnknown'));
  expect(await s.run('receiveStray', stranger, { ...clerk, region: '610305001' })).toMatchObject(problem('RegionUnknown'));
  expect(await act('decideShelter', id, county, { station, ...destitute })).toMatchObject(done);
});

const standing = async () =>
  ((await ask(s.runtime, stationsInRegion, ['610304' as RegionCode], county)).get('610304' as RegionCode)?.stations ?? []).map(stationView);

it('lets in whoever is destitute though the station is full, and says that it is', async () => {
  await register({ station, capacity: 1 });
  const [first, second] = [await admitted(), await admitted()];
  const bed = (full: boolean) => ({ status: 'admitted', station, full });
  expect((await s.told('temporary.shelter-moved.v1')).filter(({ status }) => status === 'admitted')).toMatchObject([bed(false), bed(true)]);
  const shown = (await ask(s.runtime, shelterById, [second as ShelterId], county)).get(second as ShelterId);
  expect(shown && shelterView(shown)).toMatchObject({ status: 'admitted', admission: { station, stationFull: true } });
  expect(await standing()).toMatchObject([{ capacity: 1, staying: 2, full: true }]);
  // with fewer beds nobody is put out, and who leaves makes room
  expect(await register({ station, capacity: 0 })).toMatchObject(done);
  await act('endShelter', first, clerk, { way: 'left' });
  await register({ station, capacity: 2 });
  expect(await standing()).toMatchObject([{ staying: 1, full: false }]);
});

it('is decided at a station of the county that is open, and at no other', async () => {
  const elsewhere = { ...county, region: '610305', agency: 'office-610305' };
  const other = idIn(await register({ region: '610305' }, elsewhere));
  const id = await received();
  const unknown = problem('StationUnknown', { path: ['station'] });
  expect(await admit(id, { station: other })).toMatchObject(unknown);
  expect(await admit(id, { station: randomUUID() })).toMatchObject(unknown);
  await register({ station, open: false });
  expect(await admit(id)).toMatchObject(unknown);
  expect((await row(id))?.['status']).toBe('received');
  await register({ station });
  expect(await admit(id)).toMatchObject(done);
});

it('is registered by the county, once by its name', async () => {
  await expect(register({ name: '示例二站' }, mayor)).rejects.toThrow('not allowed');
  expect(await register()).toMatchObject(problem('StationRegistered', { station, path: ['name'] }));
  expect(await register({ name: '站 One' })).toMatchObject(problem('InvalidInput', { path: ['name'] }));
  expect(await register({ station, region: '610305' }, { ...county, region: '610305' })).toMatchObject(problem('StationUnknown'));
  expect(await register({ station, name: '示例新站' })).toMatchObject(done);
  expect(await standing()).toMatchObject([{ id: station, name: '示例新站', staying: 0 }]);
});

it('whoever changes a stay as it was before another changed it is told so, though nothing of it was told', async () => {
  const id = await admitted();
  const [seen] = await s.rows('select version from shelter_cases where id = $1', [id]);
  const extend = () => s.run('extendStay', { case: id, ...seen, reason: 'identity_unknown' }, mayor);
  expect(await extend()).toMatchObject(done);
  expect(await extend()).toMatchObject(problem('StaleVersion', { current: Number(seen?.['version']) + 1 }));
});

const shown = async (id: string) => {
  const it = (await ask(s.runtime, shelterById, [id as ShelterId], county)).get(id as ShelterId);
  if (!it) throw new Error('the county does not see the case');
  return shelterView(it);
};
const turnedAway = async (): Promise<string> => {
  const id = await received();
  expect(await admit(id, { hasKinHere: true, hasAllowance: true })).toMatchObject(done);
  return id;
};
const handOver = (id: string, more: object = {}, actor = clerk) =>
  act('handOverShelterRefusal', id, actor, { servedOn: today, receivedBy: 'themself', sheetHash: sample, ...more });

it('tells whoever is refused in writing which conditions are not met, handed over where they stand, and from that day they may appeal', async () => {
  const id = await turnedAway();
  expect(await row(id)).toMatchObject({ status: 'refused', due: '2026-03-06' });
  expect(await s.rows('select sample_hash from shelter_cases')).toEqual([{ sample_hash: null }]);
  expect((await shown(id)).admission).toMatchObject({ notice: { askedOn: today, servedOn: null, reconsiderUntil: null }, handOver: null });
  expect(await handOver(id)).toMatchObject(done);
  const { admission } = await shown(id);
  const letterHash = createHash('sha256')
    .update(admission?.letter ?? '')
    .digest('hex');
  const appeals = { reconsiderUntil: '2026-05-06', litigateUntil: '2026-09-03' };
  expect(admission?.notice).toMatchObject({ servedOn: today, way: 'by_hand', servedBy: 'clerk-1', letterHash, ...appeals });
  expect(admission?.handOver).toEqual({ receivedBy: 'themself', sheetHash: sample });
  const lines = (admission?.letter ?? '').split('\n').filter((line) => line.includes('依据'));
  const article = '《城市生活无着的流浪乞讨人员救助管理办法》（国务院令第381号）第六条；《实施细则》（民政部令第24号）第二条';
  expect(lines.slice(0, 2)).toEqual([`您在当地有亲友可以投靠。（依据：${article}）`, `您已经享受低保或者特困供养。（依据：${article}）`]);
  expect(lines.slice(2)).toEqual([
    expect.stringContaining('在 60 日内（行政复议）或者 6 个月内（行政诉讼）'),
    expect.stringContaining('可以向当地民政部门举报（依据：《城市生活无着的流浪乞讨人员救助管理办法》（国务院令第381号）第十五条）'),
  ]);
  expect(await row(id)).toMatchObject({ status: 'refused', due: null });
});

it('leaves the letter with whoever would not sign, once, on a day since the decision, and by nobody else', async () => {
  const id = await turnedAway();
  await expect(handOver(id, {}, mayor)).rejects.toThrow('not allowed');
  expect(await handOver(id, { sheetHash: null })).toMatchObject(problem('InvalidInput', { path: ['sheetHash'] }));
  expect(await handOver(id, { servedOn: '2026-03-02' })).toMatchObject(problem('DayOutsideProcedure', { from: today, to: today }));
  expect(await handOver(id, { receivedBy: 'nobody_would_sign' })).toMatchObject(done);
  expect((await shown(id)).admission).toMatchObject({ notice: { way: 'left_at_home' }, handOver: { receivedBy: 'nobody_would_sign' } });
  expect(await handOver(id)).toMatchObject(problem('AlreadyServed', { on: today }));
  const letIn = await admitted();
  expect(await handOver(letIn)).toMatchObject(problem('NothingToServe'));
  expect((await shown(letIn)).admission).toMatchObject({ letter: null, notice: null });
});

it('tells once that whoever was refused has no letter within its working days', async () => {
  const id = await turnedAway();
  s.forward({ days: 3 });
  expect(await s.tellShelter()).toBe(0);
  s.forward({ days: 1 });
  await s.tellShelter();
  await s.tellShelter();
  expect(await s.told('temporary.shelter-overdue.v1')).toMatchObject([{ caseId: id, what: 'notice', dueOn: '2026-03-06' }]);
});
