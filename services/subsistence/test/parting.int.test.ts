import { randomUUID } from 'node:crypto';
import { day } from '@jiuzhu/kernel';
import type { Id, RegionCode } from '@jiuzhu/kernel';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { dayOf } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSubsistence } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { assistanceIn } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  s = await openSubsistence();
  a = assistanceIn(s);
});
afterAll(() => s.close());

const today = () => dayOf(s.runtime.clock.now());
const member = (personId: Id<'person'>): Member => ({
  ...{ personId, relation: 'head', born: day('1980-01-01') },
  ...{ majorIllness: false, student: false, employed: false },
});
const elsewhere = () => ({ householdId: randomUUID() as Id<'household'>, version: 1 });
const merges = ({ household }: Family, role: 'kept' | 'ended', members: readonly Id<'person'>[]) =>
  s.tell(
    'household',
    household,
    householdMerged({ householdId: household, on: today(), role, other: elsewhere(), members: members.map(member) }),
  );

it('where some leave to live by themselves, those who stay keep what was given and are looked at; those who left have nothing until they apply', async () => {
  const family = await s.family();
  await a.confirmed(family);
  const into = elsewhere();
  const { household, persons } = family;
  const stay = [member(persons[0]), member(persons[1])];
  await s.tell('household', household, householdSplit({ householdId: household, on: today(), into, members: stay }));
  expect(await a.rowOf(family)).toMatchObject({ status: 'running', total: 180_000, review: null });
  expect(await a.told(family, 'review-opened.v1')).toMatchObject([{ openedOn: today(), causes: ['members'] }]);
  expect(await a.rowOf({ ...family, household: into.householdId })).toEqual({});
});

it('a household that moved is looked at where it lives now, and keeps what it has until then', async () => {
  const family = await s.family();
  await a.confirmed(family);
  const { household } = family;
  const region = '610304002001' as RegionCode;
  await s.tell('household', household, householdMoved({ householdId: household, on: today(), region, settlement: 'rural' }));
  expect(await a.rowOf(family)).toMatchObject({ status: 'running', total: 180_000 });
  expect(await a.told(family, 'review-opened.v1')).toMatchObject([{ causes: ['moved'] }]);
});

it('of two that become one, the one that is kept is looked at, and the other is given nothing more and told why', async () => {
  const [kept, ending] = [await s.family(), await s.family()];
  await a.confirmed(kept);
  await a.confirmed(ending);
  s.forward(30);
  await merges(kept, 'kept', [...kept.persons, ...ending.persons]);
  await merges(ending, 'ended', []);
  expect(await a.rowOf(kept)).toMatchObject({ status: 'running', class: 'dibao', total: 180_000 });
  expect(await a.told(kept, 'review-opened.v1')).toMatchObject([{ causes: ['members'] }]);
  expect(await a.rowOf(ending)).toMatchObject({ status: 'ended', class: 'none', total: 0 });
  expect(await a.told(ending, 'assistance-changed.v1')).toMatchObject([{ kind: 'termination', outcome: 'ended', class: 'none' }]);
  expect(await a.told(ending, 'review-opened.v1')).toEqual([]);
  await s.perform();
  expect((await a.rowOf(ending))['content']).toMatchObject({ notices: [{ decision: 1, servedOn: today() }] });
  s.forward(70);
  await a.entitle();
  const [changed] = await a.told(ending, 'assistance-changed.v1');
  const months = (await a.amounts(ending)).map(([month]) => `${String(month)}-01`);
  expect(months).toHaveLength(1);
  expect(months.every((month) => month < String(changed?.['from']))).toBe(true);
});

it('whoever has nothing is not looked at', async () => {
  const family = await s.family();
  await merges(family, 'kept', family.persons);
  expect(await a.told(family, 'review-opened.v1')).toEqual([]);
  expect(await a.rowOf(family)).toEqual({});
});
