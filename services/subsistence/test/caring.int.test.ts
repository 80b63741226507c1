import { randomUUID } from 'node:crypto';
import { dayOf, runTimer } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { awaitAssessmentWhenStale } from '../src/timers/await-assessment-when-stale.ts';
import { anElder } from './elder.ts';
import { clerk, decider, openSubsistence, surveyor } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { assistanceIn, done, problem } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  s = await openSubsistence();
  a = assistanceIn(s);
});
afterAll(() => s.close());

const today = () => dayOf(s.runtime.clock.now());

const confirmed = async (): Promise<Family> => {
  const family = await anElder(s);
  await a.confirmed(family);
  return family;
};
const assess = (family: Family, failing: readonly string[], more: object = {}) =>
  a.on('assessSelfCare', family, surveyor, {
    ...{ person: family.persons[0], on: today(), assessors: ['surveyor-1', 'surveyor-2'], failing },
    ...more,
  });
const decide = (family: Family, actor = decider) => a.on('decideCare', family, actor, { person: family.persons[0] });
const careOf = async ({ household }: Family) =>
  (await s.rows('select state, due_on::text as due, content from persons_in_care where household_id = $1', [household]))[0];

it('is paid the care standard of what was assessed from the month after it was decided', async () => {
  const family = await confirmed();
  expect(await a.rowOf(family)).toMatchObject({ class: 'tekun', total: 78_000 });
  expect(await decide(family)).toMatchObject(problem('NoCareToDecide'));
  s.forward(22);
  await a.entitle();
  expect(await assess(family, ['toilet', 'walking', 'bathing'])).toMatchObject(done);
  expect(await careOf(family)).toMatchObject({ state: 'to-be-decided', due: today() });
  expect(await a.rowOf(family)).toMatchObject({ total: 78_000 });
  expect(await decide(family, { ...decider, id: 'surveyor-2' })).toMatchObject(problem('DecidedByItsAssessor'));
  expect(await decide(family)).toMatchObject(done);
  expect(await a.rowOf(family)).toMatchObject({
    total: 108_000,
    grants: [
      { amount: 78_000, until: '2026-04-30' },
      { amount: 108_000, from: '2026-05-01' },
    ],
  });
  expect(await a.told(family, 'assistance-changed.v1')).toMatchObject([{ kind: 'care', outcome: 'increased', amount: 108_000 }]);
  expect(await careOf(family)).toMatchObject({ state: 'settled', due: '2027-04-01' });
  s.forward(30);
  await a.entitle();
  expect(await a.amounts(family)).toEqual([
    ['2026-04', 78_000],
    ['2026-05', 108_000],
  ]);
});

it('is another grade from the fourth item on, and less only after the reasons', async () => {
  const family = await confirmed();
  await assess(family, ['dressing', 'toilet', 'walking', 'bathing']);
  await decide(family);
  expect(await a.rowOf(family)).toMatchObject({ total: 138_000 });
  expect(await assess(family, ['bathing'])).toMatchObject(done);
  await decide(family);
  expect(await a.rowOf(family)).toMatchObject({ total: 108_000 });
  expect((await a.told(family, 'assistance-changed.v1')).map(({ outcome, amount }) => [outcome, amount])).toEqual([
    ['increased', 138_000],
    ['reduced', 108_000],
  ]);
  await s.perform();
  expect((await a.rowOf(family))['content']).toMatchObject({ notices: [{ decision: 2 }] });
});

it('a review keeps what was assessed, and finds nothing changed', async () => {
  const family = await confirmed();
  await assess(family, ['bathing']);
  await decide(family);
  await s.run('reportChange', { household: family.household, happenedOn: today() }, clerk);
  await a.reviewed(family);
  expect((await a.told(family, 'assistance-changed.v1')).map(({ outcome, amount }) => [outcome, amount])).toEqual([
    ['increased', 108_000],
    ['stays', 108_000],
  ]);
});

it('a change that was told is to be assessed within ten working days, and a grade of a year is stale', async () => {
  const family = await confirmed();
  const report = () => a.on('reportSelfCareChange', family, clerk, { person: family.persons[0] });
  await assess(family, []);
  await decide(family);
  expect(await careOf(family)).toMatchObject({ state: 'settled' });
  expect(await report()).toMatchObject(done);
  const { due } = (await careOf(family)) ?? {};
  expect(await careOf(family)).toMatchObject({ state: 'to-be-assessed' });
  s.forward(1);
  expect(await report()).toMatchObject(done);
  expect((await careOf(family))?.['due']).toBe(due);
  await assess(family, []);
  expect(await careOf(family)).toMatchObject({ state: 'settled' });
  s.forward(364);
  await runTimer(s.runtime, awaitAssessmentWhenStale);
  expect(await careOf(family)).toMatchObject({ state: 'settled' });
  s.forward(1);
  await runTimer(s.runtime, awaitAssessmentWhenStale);
  expect(await runTimer(s.runtime, awaitAssessmentWhenStale)).toBe(0);
  expect(await careOf(family)).toMatchObject({ state: 'to-be-assessed' });
});

it('what is no assessment is declined by name, and changes nothing', async () => {
  const family = await confirmed();
  const before = await a.rowOf(family);
  expect(await assess(family, [], { assessors: ['surveyor-1', 'surveyor-1'] })).toMatchObject(problem('AssessmentBySinglePerson'));
  expect(await assess(family, [], { assessors: ['surveyor-2', 'surveyor-3'] })).toMatchObject(problem('NotAmongAssessors'));
  expect(await assess(family, ['bathing', 'bathing'])).toMatchObject(problem('InvalidInput'));
  expect(await assess(family, [], { on: '2026-03-01' })).toMatchObject(problem('DayOutsideProcedure'));
  expect(await assess(family, [], { person: randomUUID() })).toMatchObject(problem('NotInExtremeDifficulty'));
  const young = await s.family();
  await a.confirmed(young);
  expect(await a.on('reportSelfCareChange', young, clerk, { person: young.persons[0] })).toMatchObject(problem('NotInExtremeDifficulty'));
  expect(await a.rowOf(family)).toEqual(before);
  expect(await careOf(family)).toBeUndefined();
});
