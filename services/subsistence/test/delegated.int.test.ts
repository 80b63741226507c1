import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import { delegationRevoked } from '@jiuzhu/schema/events/supervision/delegation-revoked.ts';
import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/subsistence-case.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { opined, publicityOver } from './on-the-way.ts';
import { decider, openSubsistence } from './opened.ts';
import type { Opened } from './opened.ts';

let s: Opened;
let delegation: string;
beforeAll(async () => {
  s = await openSubsistence();
  delegation = await s.delegate('610304001');
});
afterAll(() => s.close());

const township = { ...decider, id: 'decider-2', region: '610304001', level: 'township' as const };
const done = { accepted: true };
const problem = (problem: string, detail: object = {}) => ({ accepted: false, problem: { problem, ...detail } });
const fileOf = async (id: string) => (await ask(s.runtime, fileOfCase, [id as CaseId], decider)).get(id as CaseId);
const meeting = (on: string, attendees = ['a-1', 'a-2', 'a-3']) => ({ meeting: { on, resolution: { year: 2026, number: 7 }, attendees } });

/** Up to the decision, publicity over. */
const awaiting = async (): Promise<string> => {
  const family = await s.family();
  const id = await s.applied(family);
  await opined(s, family, id);
  await publicityOver(s);
  return id;
};

it('a township decides what was delegated to it in writing, by a meeting that says who was there and what it resolved', async () => {
  const id = await awaiting();
  const before = await fileOf(id);
  expect(before?.accepted?.delegation).toMatchObject({ id: delegation, version: 1 });
  const on = before?.awaitingSince ?? '';
  const decide = (more: object) => s.act('decideSubsistence', id, township, more);
  expect(await decide({})).toEqual(problem('MeetingNeeded', { path: ['meeting'] }));
  expect(await decide(meeting(on, ['a-1', 'a-2', 'a-1']))).toEqual(
    problem('QuorumNotMet', { quorum: 3, attended: 2, path: ['meeting', 'attendees'] }),
  );
  expect(await decide(meeting('2026-03-09'))).toMatchObject(problem('DayOutsideProcedure', { path: ['meeting', 'on'] }));
  expect(await decide(meeting(on))).toMatchObject(done);
  expect((await fileOf(id))?.decisions).toMatchObject([
    { by: 'decider-2', delegations: [{ id: delegation, version: 1, document: { number: '示例政发〔2026〕3号' } }], ...meeting(on) },
  ]);
  const moved = await s.rows(
    `select data->>'agency' as agency, data->>'status' as status from kit_outbox where type = 'subsistence.case-moved.v1' and data->>'caseId' = $1
     order by stream_version`,
    [id],
  );
  expect(moved.find(({ status }) => status === 'awaiting-decision')).toEqual({ status: 'awaiting-decision', agency: 'township-610304001' });
});

it('the county may decide all the same, without a meeting', async () => {
  const id = await awaiting();
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject(done);
  expect((await fileOf(id))?.decisions[0]?.delegations).toBeUndefined();
});

it('a delegation that was revoked works through that day, and not from the next', async () => {
  const [first, second] = [await awaiting(), await awaiting()];
  const on = (await fileOf(second))?.awaitingSince ?? ('' as Day);
  await s.tell(
    'supervision',
    '610304001',
    delegationRevoked({ delegationId: delegation as Id<'delegation'>, region: '610304001' as RegionCode, on }),
  );
  expect(await s.act('decideSubsistence', first, township, meeting(on))).toMatchObject(done);
  expect((await fileOf(first))?.decisions[0]?.delegations).toMatchObject([{ version: 2 }]);
  s.forward(1);
  expect(await s.act('decideSubsistence', second, township, meeting(on))).toEqual(
    problem('DelegationNotInForce', { programmes: ['dibao'] }),
  );
  expect(await fileOf(second)).toMatchObject({ status: 'awaiting-decision', decisions: [] });
});

it('no delegation of another township, of another programme or of later days makes a township competent', async () => {
  await s.delegate('610304002');
  await s.delegate('610304001', { programmes: ['temporary'] });
  await s.delegate('610304001', { from: '2027-01-01' });
  const id = await awaiting();
  expect((await fileOf(id))?.accepted?.delegation).toBeUndefined();
  const on = (await fileOf(id))?.awaitingSince ?? '';
  expect(await s.act('decideSubsistence', id, township, meeting(on))).toMatchObject(problem('DelegationNotInForce'));
});

it('where no document says how many must be there, a township cannot decide, and is told what is missing', async () => {
  const { aBook } = await import('../src/testing/standards.ts');
  const other = await openSubsistence({}, aBook({ 'subsistence.meeting.quorum': undefined }));
  const family = await other.family();
  await other.delegate('610304001');
  const id = await other.applied(family);
  await opined(other, family, id);
  await publicityOver(other);
  expect(await other.act('decideSubsistence', id, township, meeting('2026-03-10'))).toMatchObject(
    problem('StandardMissing', { parameter: 'subsistence.meeting.quorum' }),
  );
  expect(await other.act('decideSubsistence', id, decider)).toMatchObject(done);
  await other.close();
});
