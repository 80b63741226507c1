import { day, fen } from '@jiuzhu/kernel';
import { ask, dayOf, runTimer } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assistanceOfHousehold } from '../src/queries/assistance-of-household.ts';
import { assistanceView } from '../src/queries/assistance-view.ts';
import { scheduleReviewWhenMade } from '../src/timers/schedule-review-when-made.ts';
import { verifyBetweenReviewsWhenDue } from '../src/timers/verify-between-reviews-when-due.ts';
import { weighReportWhenIssued } from '../src/timers/weigh-report-when-issued.ts';
import { clerk, decider, openSubsistence, reviewer } from './opened.ts';
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
const weigh = () => runTimer(s.runtime, weighReportWhenIssued);
const wages = (month: number) => ({ kind: 'income', item: 'wage', amount: fen(month * 12), count: 1 }) as const;
const viewOf = async ({ household }: Family) => {
  const viewed = (await ask(s.runtime, assistanceOfHousehold, [household], decider)).get(household);
  if (!viewed) throw new Error('the decider does not see what is given');
  return assistanceView(viewed);
};
/** Confirmed, and half a year on asked about, as its colour demands. */
const asked = async (): Promise<Family> => {
  const family = await s.family();
  await a.confirmed(family);
  await runTimer(s.runtime, scheduleReviewWhenMade);
  const { verificationDue } = await viewOf(family);
  while (today() < String(verificationDue)) s.forward(1);
  expect(await runTimer(s.runtime, verifyBetweenReviewsWhenDue)).toBeGreaterThan(0);
  return family;
};
const opened = async (family: Family) => (await a.told(family, 'review-opened.v1')).map(({ openedOn, causes }) => [openedOn, causes]);

it('what the agencies say between two reviews is noted where it comes to nothing else, and no officer’s version is stale by it', async () => {
  const family = await asked();
  const before = await a.rowOf(family);
  // the household's stream goes on meanwhile
  await s.applied(family, { alone: true });
  // one fen a month less than a tenth of the 1,800 yuan that are given
  await s.report(family, { sums: [wages(17_999)], validUntil: day('2028-12-31') });
  expect([await weigh(), await weigh()]).toEqual([1, 0]);
  expect(await viewOf(family)).toMatchObject({ review: null, verifiedOn: today(), reviewDue: '2027-03-10' });
  expect(await a.rowOf(family)).toMatchObject({ version: before['version'], total: 180_000 });
  expect(await opened(family)).toEqual([]);
});

it('opens a review where it comes to something else, which is judged with that very report', async () => {
  const family = await asked();
  await s.report(family, { sums: [wages(18_000)], validUntil: day('2028-12-31') });
  expect([await weigh(), await weigh()]).toEqual([1, 0]);
  expect(await opened(family)).toEqual([[today(), ['verification']]]);
  expect(await viewOf(family)).toMatchObject({
    review: { causes: ['verification'], openedOn: today() },
    verifiedOn: null,
    reviewDue: null,
  });
  // nothing is taken by it
  expect(await a.rowOf(family)).toMatchObject({ class: 'dibao', status: 'running', total: 180_000 });
  await a.restate(family, [
    { kind: 'income', item: 'wage', amount: fen(0), months: 1, personId: family.persons[0] },
    { kind: 'income', item: 'wage', amount: fen(0), months: 1, personId: family.persons[1] },
  ] as never);
  expect(await a.on('reviewAssistance', family, reviewer)).toMatchObject(done);
  expect(await a.on('decideReview', family, decider)).toMatchObject(done);
  expect((await a.told(family, 'assistance-changed.v1')).map(({ kind, outcome, amount }) => [kind, outcome, amount])).toEqual([
    ['change', 'reduced', 162_000],
  ]);
});

it('opens a review where a member is on the register of deaths', async () => {
  const family = await asked();
  await s.report(family, { doubts: ['death-recorded'], validUntil: day('2028-12-31') });
  await weigh();
  expect(await opened(family)).toEqual([[today(), ['verification']]]);
});

it('beside a review that is open weighs nothing, nor what is reported of an application', async () => {
  const family = await asked();
  expect(await s.run('reportChange', { household: family.household, happenedOn: today() }, clerk)).toMatchObject(done);
  await s.report(family, { sums: [wages(500_000)], validUntil: day('2028-12-31') });
  expect(await weigh()).toBe(0);
  expect(await opened(family)).toEqual([[today(), ['told']]]);
  const applying = await s.family();
  await a.confirmed(applying);
  expect(await weigh()).toBe(0);
});

it('waits for the standards that it is weighed by, and parks nothing', async () => {
  const lacking = await openSubsistence({ 'subsistence.margin.multiple': undefined });
  const family = await lacking.family();
  await lacking.runtime.pool.query(
    `insert into assistance (household_id, region, class, status, total, grants, decision, decisions, version, content)
     values ($1, '610304001', 'dibao', 'running', 60000, '[]', 'subsistence-case/1/1', 0, 0, '{}')`,
    [family.household],
  );
  await lacking.report(family);
  expect(await runTimer(lacking.runtime, weighReportWhenIssued)).toBe(0);
  expect(await lacking.rows('select to_weigh from verification_reports where household_id = $1', [family.household])).toEqual([
    { to_weigh: true },
  ]);
  await lacking.close();
});
