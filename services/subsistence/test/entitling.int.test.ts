import { day } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { runTimer } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellEntitlementWhenDue } from '../src/timers/tell-entitlement-when-due.ts';
import { opined, publicityOver } from './on-the-way.ts';
import { decider, deposit, openSubsistence, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

const done = { accepted: true };
const tell = () => runTimer(s.runtime, tellEntitlementWhenDue);
const assistanceOf = async ({ household }: Family) =>
  (
    await s.rows(
      'select class, status, total, grants, recognised_until::text as until, due_month::text as due, decision, version from assistance where household_id = $1',
      [household],
    )
  )[0];
const told = async ({ household }: Family) => {
  const text = `select data from kit_outbox where stream = $1 and type = 'subsistence.entitlement-due.v1' order by stream_version`;
  return (await s.rows(text, [`household/${household}`])).map(({ data }) => data as Record<string, unknown>);
};

/** Up to the decision, and after it; the family and the case. */
const decided = async (family: Family, more: object = {}): Promise<string> => {
  const id = await s.applied(family, more);
  await opined(s, family, id);
  await publicityOver(s);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject(done);
  return id;
};

/** The second adult has a grave disability that leaves able to work. */
const withDisability = ({ household, persons }: Family) => {
  const member = (personId: Id<'person'>, relation: Member['relation'], born: string, more: Partial<Member> = {}): Member => ({
    ...{ personId, relation, born: day(born), majorIllness: false, student: false, employed: false },
    ...more,
  });
  const members = [
    member(persons[0], 'head', '1980-01-01'),
    member(persons[1], 'spouse', '1981-01-01', { disability: { kind: 'hearing', grade: 2 } }),
    member(persons[2], 'child', '2018-01-01'),
  ];
  return membersChanged({ householdId: household, on: day('2026-03-02'), change: 'correction', personId: persons[1], members });
};

it('what is confirmed runs from then on, and payment is told each month once, also of those that went by', async () => {
  const family = await s.family();
  const id = await decided(family);
  expect(await assistanceOf(family)).toMatchObject({
    ...{ class: 'dibao', status: 'running', total: 180_000, until: null, due: '2026-04-01', decision: `${id}/1` },
    grants: [{ class: 'dibao', amount: 180_000, from: '2026-04-01' }],
  });
  expect(await tell()).toBe(0);
  s.forward(21);
  expect(await tell()).toBe(0);
  s.forward(1);
  expect([await tell(), await tell()]).toEqual([1, 0]);
  const due = (month: string) => ({ householdId: family.household, month, lines: [{ class: 'dibao', amount: 180_000 }] });
  expect(await told(family)).toEqual([due('2026-04')]);
  s.forward(61);
  expect([await tell(), await tell()]).toEqual([1, 0]);
  expect(await told(family)).toEqual([due('2026-04'), due('2026-05'), due('2026-06')]);
  expect(
    await s.rows('select month::text as month, total from entitlements where household_id = $1 order by month', [family.household]),
  ).toEqual([...['2026-04-01', '2026-05-01', '2026-06-01'].map((month) => ({ month, total: 180_000 }))]);
  await expect(s.rows('delete from entitlements')).rejects.toMatchObject({ code: '42501' });
  expect(
    await s.run('applyForSubsistence', {
      household: family.household,
      applicant: family.persons[0],
      alone: false,
      nearRelative: false,
      commitment: true,
    }),
  ).toMatchObject({ accepted: false, problem: { problem: 'AlreadyAssisted', case: id } });
});

it('a recognition runs without aid, and with that of a member who is admitted alone', async () => {
  const family = await s.family([wage(200_000)]);
  await s.tell('household', family.household, withDisability(family));
  await decided(family);
  expect(await assistanceOf(family)).toMatchObject({ class: 'margin', status: 'running', total: 0, grants: [], due: null });
  const alone = await decided(family, { applicant: family.persons[1], alone: true });
  const { class: of, grants, until, decision } = (await assistanceOf(family)) ?? {};
  expect([of, decision]).toEqual(['margin', `${alone}/1`]);
  expect(until).not.toBeNull();
  expect(grants).toMatchObject([{ class: 'single-person', personId: family.persons[1], amount: 36_000 }]);
});

it('what is refused makes nothing', async () => {
  const family = await s.family([deposit(3 * 3 * 12 * 60_000 + 1)]);
  await decided(family);
  expect(await assistanceOf(family)).toBeUndefined();
});
