import { addMonths, firstOfMonth } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { dayOf, startJob } from '@jiuzhu/service-kit';
import { keepStandards } from '@jiuzhu/testing/standards';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decider, openSubsistence, reviewer, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { standardOf } from './raised-standard.ts';
import { assistanceIn, done } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  s = await openSubsistence();
  a = assistanceIn(s);
});
afterAll(() => s.close());

const today = () => dayOf(s.runtime.clock.now());
const monthOn = (before: number): Day => addMonths(firstOfMonth(today()), -before);
let runs = 0;
const reassess = async () => {
  runs += 1;
  const origin = { actor: decider, correlationId: 'test' };
  await startJob(s.runtime, 'reassessRegion', { region: '610304' }, `reassess-${String(runs)}`, origin);
  while ((await s.runtime.threadOfJobs.round()) > 0);
};
/** Each month that was told, with what its lines make up for and how much. */
const linesOf = async (family: Family) =>
  (await a.lines(family)).flatMap(([month, lines]) =>
    (lines as readonly { amount: number; backFor?: string }[]).map(({ amount, backFor }) => [month, backFor, amount]),
  );

it('a standard of three months ago that is decided now is made up for month by month, once, as lines of their own', async () => {
  const family = await s.family([wage(60_000)]);
  await a.confirmed(family);
  s.forward(120);
  await a.entitle();
  const [two, one, now, next] = [monthOn(2), monthOn(1), monthOn(0), monthOn(-1)];
  await keepStandards(s.runtime, standardOf(62_000, two));
  await reassess();
  await reassess();
  expect((await a.told(family, 'assistance-changed.v1')).map(({ outcome, amount, from }) => [outcome, amount, from])).toEqual([
    ['increased', 126_000, next],
  ]);
  s.forward(62);
  await a.entitle();
  await a.entitle();
  const told = (await linesOf(family)).filter(([month]) => String(month) >= next.slice(0, 7));
  expect(told).toEqual([
    [next.slice(0, 7), undefined, 126_000],
    ...[two, one, now].map((month) => [next.slice(0, 7), month.slice(0, 7), 6_000]),
    [addMonths(next, 1).slice(0, 7), undefined, 126_000],
  ]);
  // of a month that was made up for, no more was drawn than was due
  const due = { months: [{ month: two, due: 126_000 }], fraud: false };
  expect(await a.on('orderRecovery', family, decider, due)).toMatchObject({ problem: { problem: 'NothingOverdrawn' } });
});

it('who was being looked at meanwhile is made up for by the review; and of a standard that fell nothing is taken backwards', async () => {
  const family = await s.family([wage(60_000)]);
  await a.confirmed(family);
  s.forward(70);
  await a.entitle();
  const had = (await a.amounts(family)).map(([, amount]) => Number(amount));
  const [last] = had.slice(-1);
  expect(await s.run('reportChange', { household: family.household, happenedOn: today() })).toMatchObject(done);
  await keepStandards(s.runtime, standardOf(90_000, monthOn(0)));
  await reassess();
  expect(await a.told(family, 'assistance-changed.v1')).toEqual([]);
  await s.report(family, { validUntil: '2028-12-31' as Day });
  expect(await a.on('reviewAssistance', family, reviewer)).toMatchObject(done);
  expect(await a.on('decideReview', family, decider)).toMatchObject(done);
  const [changed] = await a.told(family, 'assistance-changed.v1');
  expect(changed).toMatchObject({ outcome: 'increased', amount: 210_000 });
  const { grants } = await a.rowOf(family);
  expect(grants).toContainEqual(expect.objectContaining({ backFor: monthOn(0), amount: 210_000 - Number(last) }));
  s.forward(31);
  await a.entitle();
  await keepStandards(s.runtime, standardOf(50_000, monthOn(0)));
  await reassess();
  expect((await a.rowOf(family))['grants']).toEqual([expect.objectContaining({ amount: 210_000 })]);
  expect((await a.told(family, 'review-opened.v1')).at(-1)).toMatchObject({ causes: ['standards'] });
});
