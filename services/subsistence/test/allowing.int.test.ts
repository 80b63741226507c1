import { randomUUID } from 'node:crypto';
import { day } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { dayOf, runTimer } from '@jiuzhu/service-kit';
import type { Answer } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allowanceFigures } from '../src/testing/allowances.ts';
import { lookAtAllowancesWhenMoved } from '../src/timers/look-at-allowances-when-moved.ts';
import { tellAllowancesWhenDue } from '../src/timers/tell-allowances-when-due.ts';
import { anElder } from './elder.ts';
import { publicityOver } from './on-the-way.ts';
import { clerk, decider, openSubsistence, reviewer, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { assistanceIn, done, problem } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  s = await openSubsistence(allowanceFigures);
  a = assistanceIn(s);
});
afterAll(() => s.close());

const today = (): Day => dayOf(s.runtime.clock.now());
const look = () => runTimer(s.runtime, lookAtAllowancesWhenMoved);
const tell = () => runTimer(s.runtime, tellAllowancesWhenDue);

const rowOf = async ({ household }: Family) =>
  (await s.rows('select given, moved, look_on::text as look, version, content from allowances where household_id = $1', [household]))[0];
const on = async (name: 'decideAllowance' | 'endAllowance', family: Family, more: object, actor = decider): Promise<Answer> =>
  s.run(name, { household: family.household, version: (await rowOf(family))?.['version'] ?? 0, ...more }, actor);
const decide = (family: Family, more: object) => on('decideAllowance', family, more);
const outcomes = async (family: Family) =>
  (await a.told(family, 'allowance-decided.v1')).map(({ allowance, outcome, amount }) => [allowance, outcome, amount]);
const paid = async (family: Family) =>
  (await a.told(family, 'allowance-due.v1')).flatMap(({ month, lines }) =>
    (lines as { allowance: string; amount: number }[]).map(({ allowance, amount }) => [month, allowance, amount]),
  );
/** So many days on: it is looked, and told, every few of them. */
const pass = async (days: number): Promise<void> => {
  if (days <= 0) return;
  s.forward(Math.min(days, 9));
  await look();
  await tell();
  await pass(days - 9);
};

type By = { readonly change?: Parameters<typeof membersChanged>[0]['change']; readonly gone?: readonly Id<'person'>[] };

/** A couple with a child, of whom the second adult is as it is said. */
const change = ({ household, persons }: Family, second: Partial<Member>, by: By = {}) => {
  const { change: of = 'correction', gone = [] } = by;
  const member = (personId: Id<'person'>, relation: Member['relation'], born: string, more: Partial<Member> = {}): Member => ({
    ...{ personId, relation, born: day(born), majorIllness: false, student: false, employed: false, ...more },
  });
  const members = [
    member(persons[0], 'head', '1980-01-01'),
    member(persons[1], 'spouse', '1981-01-01', second),
    member(persons[2], 'child', '2018-01-01'),
  ].filter(({ personId }) => !gone.includes(personId));
  const personId = gone[0] ?? persons[1];
  return s.tell('household', household, membersChanged({ householdId: household, on: today(), change: of, personId, members }));
};
const grave = { disability: { kind: 'hearing', grade: 2 } } as const;
const hash = '0'.repeat(64);

it('what the class makes possible is granted, and paid in its months, each told once', async () => {
  const family = await s.family();
  await change(family, grave);
  await a.confirmed(family);
  expect(await decide(family, { kind: 'heating' })).toMatchObject(done);
  expect(await decide(family, { kind: 'disability_living', person: family.persons[1] })).toMatchObject(done);
  expect(await outcomes(family)).toEqual([
    ['heating', 'granted', 60_000],
    ['disability-living', 'granted', 24_000],
  ]);
  await pass(22);
  expect(await paid(family)).toEqual([['2026-04', 'disability-living', 24_000]]);
  expect([await look(), await tell()]).toEqual([0, 0]);
  await pass(215);
  expect((await paid(family)).filter(([month]) => month === '2026-11')).toEqual([
    ['2026-11', 'heating', 60_000],
    ['2026-11', 'disability-living', 24_000],
  ]);
  expect(await paid(family)).toHaveLength(8 + 1);
  expect(await decide(family, { kind: 'heating' })).toMatchObject(problem('AllowanceAlreadyGiven'));
  await expect(s.rows('delete from allowance_months')).rejects.toMatchObject({ code: '42501' });
  await expect(s.rows('update allowance_decisions set number = 9')).rejects.toMatchObject({ code: '42501' });
});

it('is refused with all its reasons, by a letter', async () => {
  const family = await s.family();
  expect(await decide(family, { kind: 'heating' })).toMatchObject(done);
  expect(await outcomes(family)).toEqual([['heating', 'refused', 0]]);
  const [row] = await s.rows('select content from allowance_decisions where household_id = $1', [family.household]);
  expect(row?.['content']).toMatchObject({ reasons: [{ code: 'allowance-class', verdict: 'fail', actual: false }] });
  await s.perform();
  expect((await rowOf(family))?.['content']).toMatchObject({ notices: [{ decision: 1, servedOn: today() }] });
  expect(await paid(family)).toEqual([]);
});

it('ends by itself when the class does, after its letter, and is paid no more', async () => {
  const family = await s.family();
  await change(family, grave);
  await a.confirmed(family);
  await decide(family, { kind: 'disability_living', person: family.persons[1] });
  await decide(family, { kind: 'disability_nursing', person: family.persons[1] });
  await pass(30);
  expect(await a.on('terminateAssistance', family, decider, { reason: 'asked_by_family' })).toMatchObject(done);
  expect((await rowOf(family))?.['moved']).toBe(true);
  expect(await look()).toBeGreaterThan(0);
  expect(await look()).toBe(0);
  expect((await outcomes(family)).slice(2)).toEqual([['disability-living', 'ended', 0]]);
  await s.perform();
  expect((await rowOf(family))?.['content']).toMatchObject({ notices: [{ decision: 3 }] });
  const before = (await paid(family)).filter(([, kind]) => kind === 'disability-living').length;
  await pass(65);
  expect((await paid(family)).filter(([, kind]) => kind === 'disability-living')).toHaveLength(before);
  expect((await paid(family)).at(-1)?.[1]).toBe('disability-nursing');
});

it('ends when the certificate is of another grade, or the person dies; and the funeral is then given once', async () => {
  const family = await s.family();
  await change(family, grave);
  await a.confirmed(family);
  const person = family.persons[1];
  await decide(family, { kind: 'disability_nursing', person });
  await pass(25);
  await change(family, { disability: { kind: 'hearing', grade: 3 } });
  await look();
  expect((await outcomes(family)).at(-1)).toEqual(['disability-nursing', 'ended', 0]);
  expect(await decide(family, { kind: 'funeral', person })).toMatchObject(done);
  expect((await outcomes(family)).at(-1)).toEqual(['funeral', 'refused', 0]);
  await change(family, {}, { change: 'death', gone: [person] });
  expect(await s.rows('select classes from deaths where person_id = $1', [person])).toEqual([{ classes: ['dibao'] }]);
  expect(await decide(family, { kind: 'funeral', person })).toMatchObject(done);
  await pass(70);
  expect((await paid(family)).filter(([, kind]) => kind === 'funeral')).toHaveLength(1);
  expect(await decide(family, { kind: 'funeral', person })).toMatchObject(problem('AllowanceAlreadyGiven'));
});

it('what one alone is given and the living allowance come to the standard together, and no more', async () => {
  const family = await s.family([wage(200_000)]);
  await change(family, grave);
  await a.confirmed(family);
  const person = family.persons[1];
  await a.confirmed(family, { applicant: person, alone: true });
  expect(await decide(family, { kind: 'disability_living', person })).toMatchObject(done);
  expect((await outcomes(family)).at(-1)).toEqual(['disability-living', 'granted', 24_000]);
  // 360 and 240 are the standard; of 240 for the illness of another nothing is counted
  const [row] = await s.rows('select grants from assistance where household_id = $1', [family.household]);
  expect(row?.['grants']).toMatchObject([{ class: 'single-person', amount: 36_000 }]);
});

it('a child has one programme of the two, and what is open is asked for', async () => {
  const family = await s.family();
  const [, other, child] = family.persons;
  expect(await decide(family, { kind: 'orphan', person: child, certificateHash: hash })).toMatchObject(done);
  expect(await decide(family, { kind: 'unattended_child', person: child })).toMatchObject(done);
  expect(await outcomes(family)).toEqual([
    ['orphan', 'granted', 150_000],
    ['unattended-child', 'refused', 0],
  ]);
  await change(family, { disability: { kind: 'sight', grade: 1 } });
  await a.restate(family, []);
  expect(await decide(family, { kind: 'disabled_without_income', person: other })).toMatchObject(problem('AllowanceUndecidable'));
});

/** An elder who has nothing, with a grandchild of eight who is given the support of orphans; surveyed, and confirmed as what they then are. */
const withGrandchild = async (childChoices: readonly object[]): Promise<{ family: Family; child: Id<'person'> }> => {
  const family = await anElder(s);
  const [{ household, persons }, child] = [family, randomUUID() as Id<'person'>];
  const plain = { majorIllness: false, student: false, employed: false };
  const members: Member[] = [
    { personId: persons[0], relation: 'head', born: day('1950-01-01'), ...plain },
    { personId: child, relation: 'other', born: day('2018-01-01'), ...plain },
  ];
  await s.tell(
    'household',
    household,
    membersChanged({ householdId: household, on: today(), change: 'moved-in', personId: child, members }),
  );
  expect(await decide(family, { kind: 'orphan', person: child, certificateHash: hash })).toMatchObject(done);
  const id = await s.applied(family);
  expect(await s.act('acceptApplication', id, clerk)).toMatchObject(done);
  const obligor = { of: child, person: persons[0], born: '1950-01-01', aid: 'none', incapacity: 'no_civil_capacity', income: 0 };
  const chosen = childChoices.map((it) => ({ person: child, ...it }));
  expect(await s.survey(family, id, { obligors: [{ ...obligor, propertyWithin: true }], childChoices: chosen })).toMatchObject(done);
  await s.report(family, { validUntil: day('2028-12-31') });
  expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(done);
  await publicityOver(s);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject(done);
  await look();
  return { family, child };
};
const grantsOf = async (family: Family) =>
  ((await a.rowOf(family))['grants'] as { class: string; personId?: string }[])
    .filter(({ class: of }) => of === 'tekun')
    .map(({ personId }) => personId);

it('a child who has the support of orphans is not in extreme difficulty, where the survey says nothing else', async () => {
  const { family } = await withGrandchild([]);
  expect(await grantsOf(family)).toEqual([family.persons[0]]);
  expect(await outcomes(family)).toEqual([['orphan', 'granted', 150_000]]);
});

it('a child whose guardian has chosen extreme difficulty since is given that, and the support of orphans ends before it begins', async () => {
  const { family, child } = await withGrandchild([{ programme: 'tekun' }]);
  expect(await grantsOf(family)).toEqual(expect.arrayContaining([child]));
  expect((await outcomes(family)).at(-1)).toEqual(['orphan', 'ended', 0]);
  expect(await decide(family, { kind: 'orphan', person: child, certificateHash: hash })).toMatchObject(done);
  expect((await outcomes(family)).at(-1)).toEqual(['orphan', 'refused', 0]);
  await pass(65);
  expect(await paid(family)).toEqual([]);
});

it('changes nothing where it may not be decided', async () => {
  const family = await s.family();
  const before = await rowOf(family);
  expect(await decide(family, { kind: 'heating', person: family.persons[0] })).toMatchObject(
    problem('AllowanceOfOther', { to: 'household' }),
  );
  expect(await decide(family, { kind: 'clergy' })).toMatchObject(problem('AllowanceOfOther', { to: 'person' }));
  expect(await decide(family, { kind: 'disabled_family' })).toMatchObject(
    problem('StandardMissing', { parameter: 'subsistence.allowance.offered' }),
  );
  expect(await decide(family, { kind: 'heating', version: 7 })).toMatchObject(problem('StaleVersion'));
  expect(await on('endAllowance', family, { kind: 'heating', reason: 'asked_by_family' })).toMatchObject(problem('AllowanceNotGiven'));
  expect(await s.run('decideAllowance', { household: randomUUID(), version: 0, kind: 'heating' }, decider)).toMatchObject(
    problem('HouseholdUnknown'),
  );
  expect(await decide(family, { kind: 'heating', certificateHash: 'x' })).toMatchObject(problem('InvalidInput'));
  await expect(on('decideAllowance', family, { kind: 'heating' }, clerk)).rejects.toThrow();
  await expect(
    on('decideAllowance', family, { kind: 'heating' }, { ...decider, region: '610304001', level: 'township' }),
  ).rejects.toThrow();
  expect(await on('decideAllowance', family, { kind: 'heating' }, { ...decider, region: '610305' })).toMatchObject(
    problem('HouseholdUnknown'),
  );
  expect(await rowOf(family)).toEqual(before);
});

it('is ended by the family, by a decision and its letter', async () => {
  const family = await s.family();
  await change(family, grave);
  const person = family.persons[1];
  await decide(family, { kind: 'disability_nursing', person });
  await pass(31);
  expect(await on('endAllowance', family, { kind: 'disability_nursing', person, reason: 'asked_by_family' })).toMatchObject(done);
  await pass(65);
  expect(await outcomes(family)).toEqual([
    ['disability-nursing', 'granted', 12_000],
    ['disability-nursing', 'ended', 0],
  ]);
  expect(await paid(family)).toHaveLength(1);
});
