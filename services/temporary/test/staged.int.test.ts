import { addDays, day } from '@jiuzhu/kernel';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { today } from './applied.ts';
import { clerk, county, mayor, openTemporary } from './opened.ts';
import type { Opened } from './opened.ts';

let s: Opened;
const open = async (given: object = {}) => void (s = await openTemporary({ ...given }));
beforeEach(() => open());
afterEach(() => s.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const stages = [
  { on: today, amount: 100_000 },
  { on: addDays(today, 30), amount: 100_000 },
  { on: addDays(today, 60), amount: 50_000 },
];
const granted = async (): Promise<string> => {
  await s.reserve(1_000_000);
  const id = await s.reported(await s.family());
  expect(await s.grant(id, 250_000, mayor, { stages })).toMatchObject(done);
  return id;
};
const paid = async () => (await s.told('temporary.payment-due.v1')).map(({ stage, amount, on }) => [stage, amount, on]);
const sheet = { decision: 1, sheetHash: 'e'.repeat(64) };

it('is approved once and paid stage by stage, each on its day and once, out of what was set aside for it', async () => {
  await granted();
  expect([await paid(), await s.balance()]).toEqual([[[1, 100_000, '2026-03-03']], 750_000]);
  s.forward({ days: 29 });
  expect(await s.pay()).toBe(0);
  s.forward({ days: 1 });
  await s.pay();
  await s.pay();
  expect(await paid()).toEqual([
    [1, 100_000, '2026-03-03'],
    [2, 100_000, '2026-04-02'],
  ]);
  s.forward({ days: 40 });
  await s.pay();
  expect([(await paid()).at(-1), await s.balance()]).toEqual([[3, 50_000, '2026-05-12'], 750_000]);
  expect(await s.told('temporary.grant-decided.v1')).toMatchObject([{ amount: 250_000 }]);
});

it('pays nothing more once a visit has stopped it, and what was set aside goes back', async () => {
  const id = await granted();
  expect(await s.act('recoverGrant', id, mayor, { decision: 1, reason: 'untrue' })).toMatchObject(problem('StagesOpen'));
  expect(await s.act('recordFollowUpVisit', id, clerk, { ...sheet, stop: 'recovered' })).toMatchObject(done);
  expect(await s.told('temporary.grant-stopped.v1')).toMatchObject([{ caseId: id, decision: 1, unpaid: 150_000, reason: 'recovered' }]);
  expect(await s.balance()).toBe(900_000);
  s.forward({ days: 90 });
  expect([await s.pay(), (await paid()).length]).toEqual([0, 1]);
  expect(await s.act('recordFollowUpVisit', id, clerk, sheet)).toMatchObject(problem('NothingToPay'));
  // of what was paid alone something can come back
  expect(await s.act('recoverGrant', id, mayor, { decision: 1, reason: 'untrue' })).toMatchObject(done);
  expect(await s.told('temporary.recovery-ordered.v1')).toMatchObject([{ amount: 100_000 }]);
  expect(await s.act('recordRepayment', id, clerk, { decision: 1, amount: 100_001 })).toMatchObject(problem('RepaidBeyond'));
  expect(await s.act('recordRepayment', id, clerk, { decision: 1, amount: 100_000 })).toMatchObject(done);
  expect(await s.balance()).toBe(1_000_000);
});

it('waits for the visit where the region wants one before each stage, and says so when it is late', async () => {
  await s.close();
  await open({ 'temporary.stages.visit': 'required' });
  const id = await granted();
  s.forward({ days: 31 });
  expect([await s.pay(), (await paid()).length]).toEqual([0, 1]);
  await s.tick();
  await s.tick();
  expect((await s.told('temporary.deadline-missed.v1')).filter(({ deadline }) => deadline === 'visit')).toMatchObject([
    { caseId: id, decision: 1, dueOn: '2026-04-02' },
  ]);
  expect(await s.act('recordFollowUpVisit', id, clerk, sheet)).toMatchObject(done);
  await s.pay();
  expect((await paid()).at(-1)).toEqual([2, 100_000, '2026-04-03']);
  s.forward({ days: 60 });
  expect([await s.pay(), (await paid()).length]).toEqual([0, 2]);
});

it('has stages that come to the grant, one after the other, from today on and no further than the region lets', async () => {
  await s.reserve(1_000_000);
  const id = await s.reported(await s.family());
  const [one, two, three] = stages as [object, object, object];
  const unfit = problem('StagesUnfit', { path: ['stages'] });
  expect(await s.grant(id, 250_001, mayor, { stages })).toMatchObject(unfit);
  expect(await s.grant(id, 250_000, mayor, { stages: [one, three, two] })).toMatchObject(unfit);
  expect(await s.grant(id, 250_000, mayor, { stages: [{ ...one, on: addDays(today, -1) }, two, three] })).toMatchObject(unfit);
  expect(await s.grant(id, 250_000, mayor, { stages: [one, two, { ...three, on: day('2026-09-04') }] })).toMatchObject(unfit);
  expect(await s.grant(id, 100_000, mayor, { stages: [one] })).toMatchObject(unfit);
  expect(await s.grant(id, 250_000, mayor, { stages: [one, two, { ...three, on: day('2026-09-03') }] })).toMatchObject(done);
});

it('keeps out of a reserve what is promised from it', async () => {
  await granted();
  const other = await s.reported(await s.family());
  expect(await s.grant(other, 750_001)).toMatchObject(problem('ReserveInsufficient', { balance: 750_000 }));
  expect(await s.grant(other, 750_001, county)).toMatchObject(done);
});
