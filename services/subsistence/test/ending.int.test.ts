import { runTimer } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lapseRecognitionWhenOver } from '../src/timers/lapse-recognition-when-over.ts';
import { decider, openSubsistence, wage } from './opened.ts';
import type { Opened } from './opened.ts';
import { assistanceIn, done, problem } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  s = await openSubsistence();
  a = assistanceIn(s);
});
afterAll(() => s.close());

it('is suspended for a named reason and resumed, and the months between are not told to payment', async () => {
  const family = await s.family();
  await a.confirmed(family);
  expect(await a.on('suspendAssistance', family, decider, { reason: 'nothing' })).toMatchObject(problem('InvalidInput'));
  expect(await a.on('resumeAssistance', family, decider)).toMatchObject(problem('AssistanceInOtherStatus', { status: 'running' }));
  expect(await a.on('suspendAssistance', family, decider, { reason: 'payment_returned' })).toMatchObject(done);
  expect(await a.rowOf(family)).toMatchObject({ status: 'suspended', total: 180_000 });
  s.forward(40);
  await a.entitle();
  expect(await a.amounts(family)).toEqual([]);
  expect(await a.on('resumeAssistance', family, decider)).toMatchObject(done);
  s.forward(25);
  await a.entitle();
  expect(await a.amounts(family)).toEqual([['2026-05', 180_000]]);
  expect((await a.told(family, 'assistance-changed.v1')).map(({ kind }) => kind)).toEqual(['suspension', 'resumption']);
});

it('ends where the family gives it up, and a household that has none is not found', async () => {
  const family = await s.family();
  expect(await a.on('terminateAssistance', family, decider, { version: 1, reason: 'asked_by_family' })).toMatchObject(
    problem('AssistanceUnknown'),
  );
  await a.confirmed(family);
  expect(await a.on('terminateAssistance', family, decider, { reason: 'asked_by_family' })).toMatchObject(done);
  expect(await a.rowOf(family)).toMatchObject({ status: 'ended', class: 'none', total: 0 });
  await s.perform();
  expect((await a.rowOf(family))['content']).toMatchObject({ notices: [{ decision: 1 }] });
  expect(await a.on('terminateAssistance', family, decider, { reason: 'asked_by_family' })).toMatchObject(
    problem('AssistanceInOtherStatus'),
  );
});

it('a margin household that nobody has judged anew is recognised no longer the day after, and is told so once', async () => {
  const family = await s.family([wage(200_000)]);
  await a.confirmed(family);
  const { until } = await a.rowOf(family);
  while (s.runtime.clock.now().toISOString().slice(0, 10) < String(until)) s.forward(1);
  expect(await runTimer(s.runtime, lapseRecognitionWhenOver)).toBe(0);
  s.forward(1);
  expect([await runTimer(s.runtime, lapseRecognitionWhenOver), await runTimer(s.runtime, lapseRecognitionWhenOver)]).toEqual([1, 0]);
  expect(await a.told(family, 'recognition-lapsed.v1')).toEqual([{ householdId: family.household, class: 'margin', until }]);
  expect(await a.rowOf(family)).toMatchObject({ status: 'ended', class: 'none', until: null });
});

it('what was drawn beyond what was due is asked back, by months that were told to payment; only a fraud is fined, within the law', async () => {
  const family = await s.family();
  await a.confirmed(family);
  s.forward(70);
  await a.entitle();
  const months = (await a.amounts(family)).map(([month]) => `${String(month)}-01`);
  const order = (more: object) =>
    a.on('orderRecovery', family, decider, { months: months.map((month) => ({ month, due: 100_000 })), ...more });
  expect(await a.on('orderRecovery', family, decider, { months: [{ month: '2020-01-01', due: 0 }], fraud: false })).toMatchObject(
    problem('NothingOverdrawn'),
  );
  const amount = months.length * 80_000;
  expect(await order({ fraud: false, fine: 1 })).toMatchObject(problem('FineOutOfRange', { least: 0, most: 0 }));
  expect(await order({ fraud: true, fine: amount - 1 })).toMatchObject(problem('FineOutOfRange', { least: amount, most: amount * 3 }));
  expect(await order({ fraud: true, fine: amount * 3 + 1 })).toMatchObject(problem('FineOutOfRange'));
  expect(await order({ fraud: true, fine: amount * 3 })).toMatchObject(done);
  expect(await a.told(family, 'recovery-ordered.v1')).toMatchObject([{ amount, isFraud: true, fine: amount * 3, decision: 1 }]);
  expect(await a.rowOf(family)).toMatchObject({ status: 'running', total: 180_000 });
});
