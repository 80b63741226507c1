import { addDays, addMonths, day } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { ask, dayOf, runTimer } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assistanceView } from '../src/queries/assistance-view.ts';
import { assistanceOfHousehold } from '../src/queries/assistance-of-household.ts';
import { openReviewWhenDue } from '../src/timers/open-review-when-due.ts';
import { scheduleReviewWhenMade } from '../src/timers/schedule-review-when-made.ts';
import { verifyBetweenReviewsWhenDue } from '../src/timers/verify-between-reviews-when-due.ts';
import { clerk, decider, openSubsistence } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { assistanceIn, done } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  s = await openSubsistence();
  a = assistanceIn(s);
});
afterAll(() => s.close());

const today = () => dayOf(s.runtime.clock.now());
const viewOf = async ({ household }: Family) => {
  const viewed = (await ask(s.runtime, assistanceOfHousehold, [household], decider)).get(household);
  if (!viewed) throw new Error('the decider does not see what is given');
  return assistanceView(viewed);
};
/** As the register corrects what it says of the head, or when the child was born. */
const correct = ({ household, persons: [head, spouse, child] }: Family, of: Partial<Member>, childBorn = '2018-01-01') => {
  const as = (personId: Id<'person'>, relation: Member['relation'], born: string): Member => ({
    ...{ personId, relation, born: day(born), majorIllness: false, student: false, employed: false },
  });
  const members = [{ ...as(head, 'head', '1980-01-01'), ...of }, as(spouse, 'spouse', '1981-01-01'), as(child, 'child', childBorn)];
  return s.tell(
    'household',
    household,
    membersChanged({ householdId: household, on: today(), change: 'correction', personId: head, members }),
  );
};
const verify = () => runTimer(s.runtime, verifyBetweenReviewsWhenDue);
const asked = async (family: Family) => (await a.told(family, 'verification-requested.v1')).map(({ on, freshFrom }) => [on, freshFrom]);

it('a yellow household is asked about once half a year after it was decided, as a review asks, and no review is opened by it', async () => {
  const family = await s.family();
  await a.confirmed(family);
  const decidedOn = today();
  await runTimer(s.runtime, scheduleReviewWhenMade);
  expect(await viewOf(family)).toMatchObject({
    ...{ colours: [{ colour: 'yellow', grounds: ['minor'] }], verificationDue: '2026-09-10', reviewDue: '2027-03-10' },
    review: null,
  });
  expect(decidedOn).toBe('2026-03-10');
  const before = await asked(family);
  while (today() < '2026-09-09') s.forward(1);
  expect(await verify()).toBe(0);
  s.forward(1);
  expect([await verify(), await verify()]).toEqual([1, 0]);
  expect(await asked(family)).toEqual([...before, ['2026-09-10', '2026-09-10']]);
  // half a year on is the day of the review, which asks itself
  expect(await viewOf(family)).toMatchObject({ verificationDue: null, reviewDue: '2027-03-10', review: null });
  while (today() < '2027-03-10') s.forward(1);
  expect([await verify(), await runTimer(s.runtime, openReviewWhenDue), await verify()]).toEqual([0, 1, 0]);
  expect(await asked(family)).toHaveLength(before.length + 2);
});

it('somebody who loses work makes it green: it is looked at half a year from that day, and a child who has grown up leaves nobody to be asked about', async () => {
  const family = await s.family();
  await a.confirmed(family);
  await runTimer(s.runtime, scheduleReviewWhenMade);
  const on = addDays(today(), 20);
  while (today() < on) s.forward(1);
  await correct(family, { labour: 'full', employed: false });
  expect(await viewOf(family)).toMatchObject({
    colours: [{ colour: 'yellow' }, { colour: 'green' }],
    reviewDue: null,
    verificationDue: null,
  });
  expect([await runTimer(s.runtime, scheduleReviewWhenMade), await runTimer(s.runtime, scheduleReviewWhenMade)]).toEqual([1, 0]);
  const { verificationDue, reviewDue } = await viewOf(family);
  expect(reviewDue).toBe(addMonths(on, 6));
  expect(String(verificationDue) < String(reviewDue)).toBe(true);
  // the child was never a minor, as it turns out, and the head works
  await correct(family, { labour: 'full', employed: true }, '2000-01-01');
  await runTimer(s.runtime, scheduleReviewWhenMade);
  expect(await viewOf(family)).toMatchObject({ colours: [], verificationDue: null, reviewDue });
});

it('asks about nobody whose colour has gone by the day, and looks up when the next would come', async () => {
  const family = await s.family();
  // seventeen, and eighteen before the half year is over
  await correct(family, {}, addMonths(addDays(today(), 100), -12 * 18));
  await a.confirmed(family);
  await runTimer(s.runtime, scheduleReviewWhenMade);
  const { verificationDue, colours } = await viewOf(family);
  expect([verificationDue === null, colours]).toMatchObject([false, [{ colour: 'yellow', grounds: ['minor'] }]]);
  const before = await asked(family);
  while (today() < String(verificationDue)) s.forward(1);
  await verify();
  expect(await asked(family)).toEqual(before);
  expect(await viewOf(family)).toMatchObject({ colours: [], verificationDue: null, review: null });
});

it('while a household is looked at nobody asks beside it', async () => {
  const family = await s.family();
  await a.confirmed(family);
  await runTimer(s.runtime, scheduleReviewWhenMade);
  const { verificationDue } = await viewOf(family);
  expect(await s.run('reportChange', { household: family.household, happenedOn: today() }, clerk)).toMatchObject(done);
  expect(await viewOf(family)).toMatchObject({ verificationDue: null, review: { causes: ['told'] } });
  const before = await asked(family);
  while (today() < String(verificationDue)) s.forward(1);
  expect(await verify()).toBe(0);
  expect(await asked(family)).toEqual(before);
});
