import { day } from '@jiuzhu/kernel';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { county, mayor, openTemporary } from './opened.ts';
import type { Opened } from './opened.ts';

let s: Opened;
const declared = new Map([
  ['2026-02-20', 'declared'],
  ['2026-03-02', 'over'],
]);
const wider = [{ class: 'other', months: 0, share: 0, cap: 2_500_000 }];
const written = {
  ...{ 'temporary.public-emergency': declared, 'temporary.public-emergency.formula': wider },
  ...{ 'temporary.public-emergency.township-limit': 2_000_000, 'temporary.public-emergency.reply': 2 },
};
const open = async (given: Readonly<Record<string, unknown>>) => void (s = await openTemporary(given));
beforeEach(() => open(written));
afterEach(() => s.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const befell = (happenedOn: string) => ({ kind: 'public_emergency', happenedOn: day(happenedOn) });

it('is of those whom it befell from its first day to its last, also when it is over, and of nobody before or after', async () => {
  const told = async (on: string) => s.report(await s.family(), befell(on));
  expect(await told('2026-02-19')).toMatchObject(problem('NoPublicEmergency', { path: ['happenedOn'] }));
  expect(await told('2026-02-20')).toMatchObject(done);
  expect(await told('2026-03-01')).toMatchObject(done);
  expect(await told('2026-03-02')).toMatchObject(problem('NoPublicEmergency'));
  expect(await told('2026-03-03')).toMatchObject(problem('NoPublicEmergency'));
});

it('is answered, granted and decided by the townships more widely, for what befell somebody in it and for nothing else', async () => {
  await s.reserve(9_000_000);
  const [flood, fire] = [await s.reported(await s.family(), befell('2026-03-01')), await s.reported(await s.family())];
  expect(await s.told('temporary.incident-reported.v1')).toContainEqual(
    expect.objectContaining({ caseId: flood, kind: 'public-emergency', replyBy: '2026-03-02T18:30:00.000Z' }),
  );
  expect(await s.grant(flood, 2_500_001)).toMatchObject(problem('AmountAboveLimit', { limit: 2_500_000 }));
  expect(await s.grant(flood, 2_000_000)).toMatchObject(problem('BeyondTownship', { limit: 2_000_000 }));
  expect(await s.grant(flood, 1_999_999)).toMatchObject(done);
  expect(await s.grant(fire, 1_500_001, county)).toMatchObject(problem('AmountAboveLimit', { limit: 1_500_000 }));
  expect(await s.grant(fire, 1_000_000)).toMatchObject(problem('BeyondTownship', { limit: 1_000_000 }));
});

it('widens what the region wrote and leaves the rest as it is', async () => {
  await s.close();
  await open({ 'temporary.public-emergency': declared });
  await s.reserve(9_000_000);
  const flood = await s.reported(await s.family(), befell('2026-03-01'));
  expect(await s.grant(flood, 1_500_001, county)).toMatchObject(problem('AmountAboveLimit', { limit: 1_500_000 }));
  expect(await s.grant(flood, 1_000_000, mayor)).toMatchObject(problem('BeyondTownship', { limit: 1_000_000 }));
});

it('is nowhere where nobody declared one', async () => {
  await s.close();
  await open({});
  expect(await s.report(await s.family(), befell('2026-03-01'))).toMatchObject(problem('NoPublicEmergency'));
});
