import { day } from '@jiuzhu/kernel';
import { describe, expect, it, test } from 'vitest';
import { aHousehold, aPersonId, aReport } from '../../testing/builders.ts';
import { anAccepted, anApplication, aSurveyed, judged } from '../../testing/cases.ts';
import { isForTheSame } from './application.ts';
import { hasMovedAway, movedSince, snapshotOf } from './opinion.ts';
import { isOpen, stageOf, statuses } from './status.ts';

describe('what has moved since an opinion', () => {
  const was = judged();
  const now = { household: was.snapshot.household, report: was.snapshot.report, standardsHash: 's', rulesHash: 'r' };
  const today = day('2026-11-20');

  test.each([
    ['nothing', {}, []],
    ['the household', { household: aHousehold({ version: 3 }) }, ['household']],
    ['the report', { report: aReport({ version: 2 }) }, ['report']],
    ['another report', { report: aReport({ reportId: 'other' }) }, ['report']],
    ['standards and rules', { standardsHash: 't', rulesHash: 'q' }, ['standards', 'rules']],
  ])('is %s', (_, it, moved) => {
    expect(movedSince(was, { ...now, ...it }, today)).toEqual(moved);
  });

  it('is also a report that has expired', () => {
    expect(movedSince(was, now, day('2027-05-10'))).toEqual(['report']);
  });
});

it('is judged from what the latest survey found', () => {
  const sources = { household: aHousehold() };
  expect(snapshotOf(anAccepted(), sources, day('2026-03-05'))).not.toHaveProperty('survey');
  const twice = aSurveyed(aSurveyed());
  expect(snapshotOf(twice, sources, day('2026-03-05')).survey).toBe(twice.surveys[1]?.findings);
});

it('a household that moved within the county stays with its case, one that left the county does not', () => {
  const of = (region: string) => hasMovedAway(anApplication(), { household: aHousehold({ region }) });
  expect([of('610304002'), of('610304'), of('610305001')]).toEqual([false, false, true]);
});

it('the whole household and a person alone are not the same application, nor two persons', () => {
  const [whole, one, other] = [
    { grain: 'household' },
    { grain: 'person', personId: aPersonId(1) },
    { grain: 'person', personId: aPersonId(2) },
  ] as const;
  expect([
    isForTheSame(whole, whole),
    isForTheSame(one, one),
    isForTheSame(whole, one),
    isForTheSame(one, whole),
    isForTheSame(one, other),
  ]).toEqual([true, true, false, false, false]);
});

it('every status has its stage', () => {
  expect(statuses.filter((status) => isOpen({ status })).map((status) => stageOf({ status }))).toEqual([
    ...['application', 'application', 'survey', 'survey', 'publicity', 'survey', 'confirmation', 'publicity'],
  ]);
});
