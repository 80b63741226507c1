import { day } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { dayOf, runTimer } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeExitPublicityWhenDue } from '../src/timers/close-exit-publicity-when-due.ts';
import { tellReviewOverdueWhenDue } from '../src/timers/tell-review-overdue-when-due.ts';
import { anElder } from './elder.ts';
import { clerk, decider, deposit, openSubsistence, reviewer, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { assistanceIn, done, problem } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  // savings of more than a year's standard end support, and those of less than two leave the allowance
  s = await openSubsistence({ 'subsistence.property.financial-assets': { tekun: 10_000, dibao: 20_000, margin: 30_000, rigid: 30_000 } });
  a = assistanceIn(s);
});
afterAll(() => s.close());

const today = () => dayOf(s.runtime.clock.now());
const close = () => runTimer(s.runtime, closeExitPublicityWhenDue);
const posted = async (family: Family) => (await a.told(family, 'publicity-opened.v1')).filter(({ support }) => support !== undefined);
const closings = async (family: Family) => (await a.told(family, 'publicity-closed.v1')).slice(1);
const review = (family: Family) => a.on('reviewAssistance', family, reviewer);
const decide = (family: Family) => a.on('decideReview', family, decider);
const object = (family: Family, actor = clerk) => a.on('objectToReview', family, actor);
const terminate = (family: Family, reason: string) => a.on('terminateAssistance', family, decider, { reason });

/** Confirmed in extreme difficulty, and given support for a month; then told of something, on which a review is open and the agencies were heard. */
const underReview = async (facts: readonly Parameters<Opened['record']>[1][number][]): Promise<Family> => {
  const family = await anElder(s);
  await a.confirmed(family);
  s.forward(31);
  await s.run('reportChange', { household: family.household, happenedOn: today() }, clerk);
  await s.record(family, facts);
  await s.report(family, { validUntil: day('2028-12-31') });
  return family;
};
const rich = () => [wage(0), deposit(50_000_000)];

it('is posted before it is decided, looked into anew after an objection, posted again, and ends from the next month', async () => {
  const family = await underReview(rich());
  const [person] = family.persons;
  expect(await object(family)).toMatchObject(problem('NotUnderReview'));
  expect(await review(family)).toMatchObject(done);
  const opensOn = today();
  expect(await posted(family)).toMatchObject([{ round: 2, opensOn, of: 'opinion', support: [{ person, ends: true }] }]);
  const [first] = await posted(family);
  expect(Object.keys(first ?? {}).sort()).toEqual(['caseId', 'closesOn', 'householdId', 'of', 'opensOn', 'round', 'support']);
  const before = await a.rowOf(family);
  expect(await decide(family)).toMatchObject(problem('PublicityRunning', { until: first?.['closesOn'] }));
  expect(await a.on('objectToReview', family, clerk, { version: 1 })).toMatchObject(problem('StaleVersion'));
  expect(await a.on('objectToReview', family, clerk, { household: 'nobody' })).toMatchObject(problem('InvalidInput'));
  expect(await a.rowOf(family)).toEqual(before);

  // its last day is whole
  s.forward(7);
  expect([today(), await close()]).toEqual([first?.['closesOn'], 0]);
  expect(await decide(family)).toMatchObject(problem('PublicityRunning'));
  expect(await object(family)).toMatchObject(done);
  expect(await closings(family)).toMatchObject([{ round: 2, closesOn: today() }]);
  expect(await decide(family)).toMatchObject(problem('NotUnderReview'));
  expect(await object(family)).toMatchObject(problem('ObjectionAfterRound', { closedOn: today() }));
  expect((await a.rowOf(family))['content']).toMatchObject({ review: { objections: [{ round: 2, by: clerk.id, persons: [person] }] } });

  s.forward(3);
  expect(await review(family)).toMatchObject(done);
  expect((await posted(family)).at(-1)).toMatchObject({ round: 3, opensOn: today(), support: [{ person, ends: true }] });
  s.forward(8);
  expect([await close(), await close()]).toEqual([1, 0]);
  expect(await closings(family)).toMatchObject([{ round: 2 }, { round: 3, closesOn: today() }]);
  expect(await object(family, reviewer)).toMatchObject(problem('ObjectionAfterRound', { closedOn: today() }));
  expect(await a.rowOf(family)).toMatchObject({ status: 'running', class: 'tekun', total: 78_000 });
  const decidedIn = today().slice(0, 7);
  expect(await decide(family)).toMatchObject(done);
  const { grants, ...row } = await a.rowOf(family);
  expect(row).toMatchObject({ status: 'ended', class: 'none', total: 0 });
  expect(grants).toMatchObject([{ class: 'tekun', until: expect.stringContaining(decidedIn) as string }]);
  await s.perform();
  expect((await a.rowOf(family))['content']).toMatchObject({ notices: [{ decision: 1, servedOn: today() }] });
});

it('leaves a household that is classified for the allowance with that, from the month in which support ends', async () => {
  const family = await underReview([wage(0), deposit(1_000_000)]);
  await review(family);
  s.forward(8);
  expect(await decide(family)).toMatchObject(done);
  const [changed] = await a.told(family, 'assistance-changed.v1');
  expect(changed).toMatchObject({ outcome: 'other-class', class: 'dibao', amount: 60_000 });
  expect((await a.rowOf(family))['grants']).toMatchObject([
    { class: 'tekun', amount: 78_000 },
    { class: 'dibao', amount: 60_000, from: changed?.['from'] },
  ]);
  // the round was decided before any clock closed it, and is told to be over once
  expect([(await closings(family)).length, await close(), (await closings(family)).length]).toEqual([1, 0, 1]);
});

it('is posted when the person asks to leave too, and for whatever reason it is taken, and is decided when the days are over', async () => {
  const family = await anElder(s);
  await a.confirmed(family);
  expect(await terminate(family, 'asked_by_family')).toMatchObject(done);
  expect(await a.rowOf(family)).toMatchObject({ status: 'running', total: 78_000 });
  expect(await posted(family)).toHaveLength(1);
  expect((await a.told(family, 'review-opened.v1')).at(-1)).toMatchObject({ causes: ['ending'] });
  expect(await terminate(family, 'asked_by_family')).toMatchObject(problem('PublicityRunning'));
  expect(await decide(family)).toMatchObject(problem('NotUnderReview'));
  // for another reason it is another thing that is posted
  s.forward(1);
  expect(await terminate(family, 'false_report')).toMatchObject(done);
  expect((await posted(family)).map(({ round, opensOn }) => [round, opensOn]).at(-1)).toEqual([3, today()]);
  s.forward(8);
  await close();
  expect(await terminate(family, 'false_report')).toMatchObject(done);
  expect(await a.rowOf(family)).toMatchObject({ status: 'ended', class: 'none', total: 0 });
  expect((await a.told(family, 'assistance-changed.v1')).map(({ kind, outcome }) => [kind, outcome])).toEqual([['termination', 'ended']]);
});

it('that is late after an objection is told once, and the version that an officer has seen holds', async () => {
  const family = await underReview(rich());
  await review(family);
  await object(family);
  const { content, version } = await a.rowOf(family);
  const { recheck } = (content as { readonly review: { readonly recheck: { readonly day: string } } }).review;
  while (today() < recheck.day) s.forward(1);
  expect(await runTimer(s.runtime, tellReviewOverdueWhenDue)).toBe(0);
  s.forward(1);
  expect([await runTimer(s.runtime, tellReviewOverdueWhenDue), await runTimer(s.runtime, tellReviewOverdueWhenDue)]).toEqual([1, 0]);
  expect((await a.told(family, 'deadline-missed.v1')).filter(({ deadline }) => deadline === 'exit-recheck')).toMatchObject([
    { householdId: family.household, dueOn: recheck.day, agency: 'township-610304001' },
  ]);
  expect((await a.rowOf(family))['version']).toBe(version);
  await s.report(family, { validUntil: day('2028-12-31') });
  expect(await review(family)).toMatchObject(done);
});

it('is not posted when the person has died: it ends with that month, and what was posted is taken down', async () => {
  const family = await underReview(rich());
  await review(family);
  const [person] = family.persons;
  const died = membersChanged({ householdId: family.household, on: today(), change: 'death', personId: person, members: [] });
  await s.tell('household', family.household, died);
  expect(await a.rowOf(family)).toMatchObject({ status: 'ended', total: 0 });
  expect(await closings(family)).toMatchObject([{ round: 2, closesOn: today() }]);
  expect(await posted(family)).toHaveLength(1);
  s.forward(30);
  await close();
  expect(await closings(family)).toHaveLength(1);
});

it('what was found falls when more happens in the household: it is posted no longer, and reviewed again', async () => {
  const family = await underReview(rich());
  await review(family);
  await s.run('reportChange', { household: family.household, happenedOn: today() }, clerk);
  expect(await closings(family)).toMatchObject([{ round: 2, closesOn: today() }]);
  s.forward(8);
  expect(await decide(family)).toMatchObject(problem('NotUnderReview'));
});

it('what was found before endings were posted is found again, and posted then', async () => {
  const family = await underReview(rich());
  await review(family);
  const text = `update assistance set content = content #- '{review,ending}' #- '{publicity}', publicity_until = null where household_id = $1`;
  await s.rows(text, [family.household]);
  expect(await decide(family)).toMatchObject(problem('ReviewOutdated'));
  expect(await review(family)).toMatchObject(done);
  expect(await decide(family)).toMatchObject(problem('PublicityRunning'));
});
