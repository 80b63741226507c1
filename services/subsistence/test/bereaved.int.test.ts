import { day } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { ask, dayOf } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/subsistence-case.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { anElder } from './elder.ts';
import { opined } from './on-the-way.ts';
import { letterIn } from './letter-in.ts';
import { clerk, decider, openSubsistence, reviewer } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

const today = () => dayOf(s.runtime.clock.now());
const fileOf = async (id: string) => (await ask(s.runtime, fileOfCase, [id as CaseId], decider)).get(id as CaseId);
const rowOf = async (id: string) =>
  (await s.rows('select status, awaited, due_on, publicity_due_at, overdue_at from subsistence_cases where id = $1', [id]))[0];
const told = async (id: string) =>
  (await s.rows(`select type from kit_outbox where data->>'caseId' = $1 order by stream_version`, [id])).map(({ type }) =>
    String(type).replace('subsistence.', ''),
  );
const member = (personId: Id<'person'>, born = '1950-01-01'): Member => ({
  ...{ personId, relation: 'head', born: day(born) },
  ...{ majorIllness: false, student: false, employed: false },
});
const dies = ({ household }: Family, personId: Id<'person'>, members: readonly Member[]) =>
  s.tell('household', household, membersChanged({ householdId: household, on: today(), change: 'death', personId, members: [...members] }));
const nothingRuns = { status: 'procedure-terminated', due_on: null, publicity_due_at: null, overdue_at: null };

it('what somebody who lived alone applied for ends with the death, its publicity too, and there is nobody to write to', async () => {
  const elder = await anElder(s);
  const id = await s.applied(elder);
  await opined(s, elder, id);
  expect(await rowOf(id)).toMatchObject({ status: 'publicity' });
  s.forward(1);
  await dies(elder, elder.persons[0], []);
  expect(await rowOf(id)).toEqual({ ...nothingRuns, awaited: null });
  expect(await told(id)).toEqual(expect.arrayContaining(['publicity-closed.v1']));
  expect((await told(id)).at(-1)).toBe('case-moved.v1');
  expect(await fileOf(id)).toMatchObject({ ended: { diedOn: today() }, publicity: { closedOn: today() }, notices: [] });
  s.forward(10);
  expect(await s.closePublicity()).toBe(0);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject({ problem: { problem: 'CaseInOtherStatus' } });
});

it('what one member alone applied for ends, and the eldest of who are left is told why, once', async () => {
  const family = await s.family();
  const [head, spouse, child] = family.persons;
  const id = await s.applied(family, { alone: true });
  expect(await s.act('acceptApplication', id, clerk)).toMatchObject({ accepted: true });
  const left = [member(child, '2018-01-01'), member(spouse, '1981-01-01')];
  await dies(family, head, left);
  await s.tell(
    'household',
    family.household,
    membersChanged({ householdId: family.household, on: today(), change: 'death', personId: head, members: left }),
  );
  expect(await fileOf(id)).toMatchObject({ ended: { written: { to: spouse } }, notices: [{ decision: 1, askedOn: today() }] });
  expect(await s.rows(`select request->>'applicant' as to from kit_effect where request->>'caseId' = $1`, [id])).toEqual([{ to: spouse }]);
  await s.perform();
  expect((await fileOf(id))?.notices).toMatchObject([{ servedOn: today(), way: 'by-post' }]);
  expect(await letterIn(s, id, 1)).toContain('去世');
  expect(await rowOf(id)).toEqual({ ...nothingRuns, awaited: null });
});

it('what a household applied for goes on for those who are left, as the household is then', async () => {
  const family = await s.family();
  const [head, spouse, child] = family.persons;
  const id = await s.applied(family);
  await opined(s, family, id);
  await dies(family, head, [member(spouse, '1981-01-01'), member(child, '2018-01-01')]);
  expect(await fileOf(id)).toMatchObject({ status: 'publicity', applicant: spouse });
  s.forward(8);
  await s.closePublicity();
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject({ problem: { problem: 'OpinionOutdated' } });
  await s.report(family);
  expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject({ accepted: true });
  expect((await fileOf(id))?.opinions.at(-1)?.judged.snapshot.household.members).toHaveLength(2);
});
