import { randomUUID } from 'node:crypto';
import { addMonths, day } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { runTimer } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endExitWhenOver } from '../src/timers/end-exit-when-over.ts';
import { openReviewWhenDue } from '../src/timers/open-review-when-due.ts';
import { scheduleReviewWhenMade } from '../src/timers/schedule-review-when-made.ts';
import { clerk, decider, deposit, openSubsistence, reviewer, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { assistanceIn, done, problem } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  s = await openSubsistence();
  a = assistanceIn(s);
});
afterAll(() => s.close());

const today = async () => s.runtime.clock.now().toISOString().slice(0, 10);
const told = async (family: Family, happenedOn?: string) =>
  s.run('reportChange', { household: family.household, happenedOn: happenedOn ?? (await today()) }, clerk);

it('a household is looked at again when the period of its class is over, and pays less only after its reasons', async () => {
  const family = await s.family();
  await a.confirmed(family);
  expect([await runTimer(s.runtime, scheduleReviewWhenMade), await runTimer(s.runtime, scheduleReviewWhenMade)]).toEqual([1, 0]);
  expect(await a.rowOf(family)).toMatchObject({ review: '2027-03-10' });
  expect(await a.on('reviewAssistance', family, reviewer)).toMatchObject(problem('NotUnderReview'));
  s.forward(364);
  expect(await runTimer(s.runtime, openReviewWhenDue)).toBe(0);
  s.forward(1);
  expect([await runTimer(s.runtime, openReviewWhenDue), await runTimer(s.runtime, openReviewWhenDue)]).toEqual([1, 0]);
  expect(await a.told(family, 'review-opened.v1')).toEqual([
    { householdId: family.household, openedOn: '2027-03-10', causes: ['periodic'] },
  ]);
  // and the agencies are asked anew: no report of before that day answers
  expect((await a.told(family, 'verification-requested.v1')).at(-1)).toMatchObject({
    ...{ on: '2027-03-10', freshFrom: '2027-03-10', roster: { region: '610304', month: '2027-03' } },
  });
  await a.restate(family, [wage(100_000, family.persons[0]), wage(0, family.persons[1])]);
  expect(await a.on('reviewAssistance', family, reviewer)).toMatchObject(problem('ReportOutdated', { since: '2027-03-10' }));
  await s.report(family, { validUntil: '2028-12-31' as never });
  expect(await a.on('decideReview', family, decider)).toMatchObject(problem('NotUnderReview'));
  expect(await a.on('reviewAssistance', family, reviewer)).toMatchObject(done);
  expect(await a.on('decideReview', family, { ...decider, id: reviewer.id })).toMatchObject(problem('DecidedByItsReviewer'));
  expect(await a.on('decideReview', family, decider)).toMatchObject(done);
  expect(await a.rowOf(family)).toMatchObject({
    ...{ class: 'dibao', status: 'running', total: 80_000, decision: `household/${family.household}/1`, review: null },
    grants: [
      { amount: 180_000, until: '2027-03-31' },
      { amount: 80_000, from: '2027-04-01' },
    ],
  });
  expect((await a.told(family, 'assistance-changed.v1')).map(({ outcome, amount, from }) => [outcome, amount, from])).toEqual([
    ['reduced', 80_000, '2027-04-01'],
  ]);
  await s.perform();
  const { content } = await a.rowOf(family);
  expect(content).toMatchObject({ notices: [{ decision: 1, servedOn: '2027-03-10' }] });
  s.forward(22);
  await a.entitle();
  expect((await a.amounts(family)).slice(-2)).toEqual([
    ['2027-03', 180_000],
    ['2027-04', 80_000],
  ]);
  await expect(s.rows('update assistance_decisions set kind = kind')).rejects.toMatchObject({ code: '42501' });
});

it('a job that lifts the household above the standard ends the allowance month by month, and the last day of the last month ends it', async () => {
  const family = await s.family();
  await a.confirmed(family);
  expect(await told(family)).toMatchObject(done);
  await s.record(family, [wage(300_000, family.persons[0])]);
  await a.reviewed(family);
  const month = (await a.rowOf(family))['grants'] as readonly { readonly from: string; readonly until: string; readonly amount: number }[];
  const [first] = month;
  expect(await a.rowOf(family)).toMatchObject({ status: 'exiting', class: 'none', total: 0 });
  expect(month.map(({ amount }) => amount)).toEqual([180_000, 144_000, 108_000]);
  expect((await a.told(family, 'assistance-changed.v1')).at(-1)).toMatchObject({
    kind: 'exit',
    outcome: 'gradual-exit',
    from: first?.from,
    until: month.at(-1)?.until,
  });
  expect(await told(family)).toMatchObject(problem('AssistanceInOtherStatus', { status: 'exiting' }));
  const last = month.at(-1)?.until ?? '';
  while ((await today()) < last) s.forward(1);
  await a.entitle();
  expect((await a.amounts(family)).map(([, amount]) => amount)).toEqual([180_000, 144_000, 108_000]);
  expect(await runTimer(s.runtime, endExitWhenOver)).toBe(0);
  s.forward(1);
  expect([await runTimer(s.runtime, endExitWhenOver), await runTimer(s.runtime, endExitWhenOver)]).toEqual([1, 0]);
  await a.entitle();
  expect(await a.amounts(family)).toHaveLength(3);
  expect(await a.rowOf(family)).toMatchObject({ status: 'ended', due: null });
  expect(await s.applied(family)).toContain('subsistence-case/');
});

it('a change that is not a marked one changes nothing, and the next period begins', async () => {
  const family = await s.family();
  await a.confirmed(family);
  await told(family);
  await s.record(family, [wage(17_999, family.persons[0])]);
  await a.reviewed(family);
  expect((await a.told(family, 'assistance-changed.v1')).map(({ outcome, amount }) => [outcome, amount])).toEqual([['stays', 180_000]]);
  await runTimer(s.runtime, scheduleReviewWhenMade);
  expect((await a.rowOf(family))['review']).not.toBeNull();
  await told(family);
  await s.record(family, [wage(1, family.persons[0])]);
  await a.reviewed(family);
  expect((await a.told(family, 'assistance-changed.v1')).map(({ outcome, amount }) => [outcome, amount])).toEqual([
    ['stays', 180_000],
    ['reduced', 162_000],
  ]);
});

it('property that is too much ends the allowance with the notice, and leads to no exit though there is a job', async () => {
  const family = await s.family();
  await a.confirmed(family);
  await told(family);
  await s.record(family, [wage(300_000, family.persons[0]), deposit(10_000_000)]);
  await a.reviewed(family);
  expect(await a.rowOf(family)).toMatchObject({ status: 'ended', class: 'none', total: 0 });
  expect((await a.told(family, 'assistance-changed.v1')).at(-1)).toMatchObject({ kind: 'termination', outcome: 'ended' });
});

it('what was told too late is noted, and what lies ahead is not taken', async () => {
  const family = await s.family();
  await a.confirmed(family);
  expect(await told(family, '2099-01-01')).toMatchObject(problem('DayOutsideProcedure', { path: ['happenedOn'] }));
  const months = (await today()).slice(0, 4);
  expect(await told(family, `${String(Number(months) - 1)}-01-01`)).toMatchObject(done);
  expect((await a.rowOf(family))['content']).toMatchObject({ review: { causes: ['told'], told: { isLate: true } } });
});

it('what the reviewer found and what holds on the day of the decision are the same, or it is reviewed again', async () => {
  const family = await s.family();
  await a.confirmed(family);
  await told(family);
  await s.report(family, { validUntil: '2028-12-31' as never });
  expect(await a.on('reviewAssistance', family, reviewer)).toMatchObject(done);
  await s.record(family, [wage(100_000, family.persons[0])]);
  expect(await a.on('decideReview', family, decider)).toMatchObject(problem('ReviewOutdated'));
  expect(await s.run('decideReview', { household: family.household, version: 1 }, decider)).toMatchObject(problem('StaleVersion'));
});

it('asks the agencies anew when a review is opened, by an event that no earlier report answers', async () => {
  const family = await s.family();
  const id = await a.confirmed(family);
  const before = (await a.told(family, 'verification-requested.v1')).length;
  await told(family);
  const asked = (await a.told(family, 'verification-requested.v1')).slice(before);
  expect(asked).toMatchObject([{ caseId: id, freshFrom: await today(), agency: 'township-610304001' }]);
  // somebody waits at the window: it is in no roster
  expect(asked[0]).not.toHaveProperty('roster');
});

it('a birth has the household looked at within three months, and when the last member has died everything ends with that month', async () => {
  const family = await s.family();
  await a.confirmed(family);
  const { household, persons } = family;
  const on = day(await today());
  const member = (personId: Id<'person'>, born: string): Member => ({
    ...{ personId, relation: 'head', born: day(born), majorIllness: false, student: false, employed: false },
  });
  const born = randomUUID() as Id<'person'>;
  const members = [member(persons[0], '1980-01-01'), member(persons[1], '1981-01-01'), member(persons[2], '2018-01-01'), member(born, on)];
  await s.tell('household', household, membersChanged({ householdId: household, on, change: 'birth', personId: born, members }));
  expect((await a.told(family, 'review-opened.v1')).at(-1)).toEqual({
    ...{ householdId: household, openedOn: on, causes: ['birth'], dueOn: addMonths(on, 3) },
  });
  await s.tell('household', household, membersChanged({ householdId: household, on, change: 'death', personId: persons[0], members: [] }));
  expect(await a.rowOf(family)).toMatchObject({ status: 'ended', class: 'none', total: 0 });
  expect((await a.told(family, 'assistance-changed.v1')).at(-1)).toMatchObject({ kind: 'death', outcome: 'ended', amount: 0 });
});
