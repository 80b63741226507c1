import { jobProgress, startJob } from '@jiuzhu/service-kit';
import { keepStandards } from '@jiuzhu/testing/standards';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { opined, publicityOver } from './on-the-way.ts';
import { decider, deposit, openSubsistence, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { standardOf } from './raised-standard.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

const decided = async (family: Family): Promise<Family> => {
  const id = await s.applied(family);
  await opined(s, family, id);
  await publicityOver(s);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject({ accepted: true });
  return family;
};

let runs = 0;
/** To its end; how many it saw, and how many of them it changed. */
const reassess = async (region = '610304') => {
  runs += 1;
  const id = await startJob(s.runtime, 'reassessRegion', { region }, `reassess-${String(runs)}`, { actor: decider, correlationId: 'test' });
  while ((await s.runtime.threadOfJobs.round()) > 0);
  return jobProgress(s.runtime, id);
};
const assistanceOf = async ({ household }: Family) =>
  (
    await s.rows(
      'select class, total, grants, decision, decisions, review_opened_on::text as review from assistance where household_id = $1',
      [household],
    )
  )[0];
const decisionsOf = ({ household }: Family) =>
  s.rows(
    'select number, kind, cites, judgement, snapshot, standards_hash, content, weighed from assistance_decisions where household_id = $1 order by number',
    [household],
  );
const told = async ({ household }: Family, type: string) =>
  (await s.rows('select data from kit_outbox where stream = $1 and type = $2', [`household/${household}`, `subsistence.${type}`])).map(
    ({ data }) => data,
  );
const today = async () => (await s.rows('select $1::date::text as today', [s.runtime.clock.now()]))[0]?.['today'] as string;

it('a raise gives more to whoever is given, by a decision that cites the one before, and nothing to whoever it does not reach; asked again it changes nothing', async () => {
  const poor = await decided(await s.family([wage(60_000)]));
  const margin = await decided(await s.family([wage(200_000)]));
  expect(await reassess()).toMatchObject({ state: 'done', seen: 2, changed: 0, faulted: 0 });
  const before = await assistanceOf(poor);
  expect(before).toMatchObject({ class: 'dibao', total: 120_000, decisions: 0 });

  await keepStandards(s.runtime, standardOf(62_000, await today()));
  expect(await reassess()).toMatchObject({ state: 'done', seen: 2, changed: 1, faulted: 0 });
  expect(await assistanceOf(poor)).toMatchObject({ class: 'dibao', total: 126_000, decisions: 1, review: null });
  expect(await assistanceOf(margin)).toMatchObject({ class: 'margin', decisions: 0 });
  const [made, ...more] = await decisionsOf(poor);
  expect(more).toEqual([]);
  expect(made).toMatchObject({
    ...{ number: 1, kind: 'reassessment', cites: before?.['decision'], judgement: null, snapshot: null },
    content: { outcome: 'increased', class: 'dibao', amount: 126_000 },
  });
  const { bases, trace } = JSON.parse(String(made?.['weighed'])) as { bases: string[]; trace: (string | number)[][][] };
  expect(bases).toEqual([before?.['decision']]);
  expect(trace[0]?.map(([tried, , verdict]) => [tried, verdict])).toEqual([
    ['tekun', 'fail'],
    ['dibao', 'pass'],
  ]);
  expect(await told(poor, 'assistance-changed.v1')).toMatchObject([{ kind: 'reassessment', outcome: 'increased', amount: 126_000 }]);
  expect(await reassess()).toMatchObject({ seen: 2, changed: 0 });
  expect(await reassess('610304002')).toMatchObject({ state: 'done', seen: 0, changed: 0 });
});

it('whoever would get less, or be of another class, is looked at by an officer: a review is opened, and nothing is decided', async () => {
  const poor = await decided(await s.family([wage(60_000)]));
  const margin = await decided(await s.family([wage(190_000)]));
  await keepStandards(s.runtime, standardOf(50_000, await today()));
  const before = await assistanceOf(poor);
  await reassess();
  expect(await assistanceOf(poor)).toEqual({ ...before, review: await today() });
  expect(await decisionsOf(poor)).toEqual([]);
  expect(await told(poor, 'review-opened.v1')).toMatchObject([{ causes: ['standards'] }]);

  s.forward(1);
  await keepStandards(s.runtime, standardOf(90_000, await today()));
  await reassess();
  expect(await assistanceOf(margin)).toMatchObject({ class: 'margin', total: 0, review: await today() });
});

it('who was refused is given nothing by it', async () => {
  const rich = await s.family([deposit(100_000_000)]);
  const id = await s.applied(rich);
  await opined(s, rich, id);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject({ accepted: true });
  expect(await assistanceOf(rich)).toBeUndefined();
});
