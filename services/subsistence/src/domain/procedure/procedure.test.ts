import { day, regionCode } from '@jiuzhu/kernel';
import { resolve } from '@jiuzhu/policy';
import { describe, expect, it, test } from 'vitest';
import { aHousehold, anIncome, aPersonId, aReport, aSnapshot } from '../../testing/builders.ts';
import { aBook, aLaw } from '../../testing/standards.ts';
import { accepted, apply, isForTheSame } from './application.ts';
import { decided, mayDecide } from './decision.ts';
import type { Snapshot } from '../household/snapshot.ts';
import { judge } from '../classification/judge.ts';
import { hasMovedAway, movedSince, objectedTo, opined, publicityOver } from './opinion.ts';
import { procedureLaw } from '../law/procedure-law.ts';
import type { ProcedureLaw } from '../law/procedure-law.ts';
import { agencyOf, deadlinesOf, isOpen, stageOf, statuses } from './subsistence-case.ts';
import type { CaseId, Judged, SubsistenceCase } from './subsistence-case.ts';

const periods = (given: Readonly<Record<string, unknown>> = {}): ProcedureLaw => {
  const it = resolve(aBook(given), procedureLaw, regionCode('610304'), day('2026-03-02'));
  if (it.kind === 'missing') throw new Error(it.parameter);
  return it.standards;
};
const act = (on: string, by = 'officer-1') => ({ on: day(on), by });

const anApplication = (): SubsistenceCase =>
  apply(
    {
      ...{ id: 'subsistence-case/1' as CaseId, householdId: aHousehold().id, region: '610304001', applicant: aPersonId() },
      ...{ applicants: { grain: 'household' }, nearRelative: false },
    },
    act('2026-03-02'),
  );
const anAccepted = (given: Readonly<Record<string, unknown>> = {}, on = '2026-03-02'): SubsistenceCase =>
  accepted(anApplication(), act(on), periods(given));

const judged = (snapshot: Snapshot = aSnapshot()): Judged => {
  const judgement = judge(snapshot, aLaw());
  if (judgement.class === 'undecidable') throw new Error('the test cannot be judged');
  return { judgement, snapshot, standardsHash: 's', rulesHash: 'r' };
};
const refusal = judged(aSnapshot({ facts: [anIncome(1, 60_000)] }));

describe('deadlines', () => {
  const daysOf = (it: SubsistenceCase) => deadlinesOf(it).map(({ what, day }) => `${what} ${day}`);

  it('run from acceptance: three working days to the survey, thirty for all', () => {
    expect(daysOf(anApplication())).toEqual([]);
    expect(daysOf(anAccepted())).toEqual(['survey-start 2026-03-05', 'total 2026-04-14']);
  });

  it('are shorter where the township decides, and longer after an objection', () => {
    expect(daysOf(anAccepted({ 'subsistence.decided-at': 'township' }))).toEqual(['survey-start 2026-03-05', 'total 2026-03-30']);
    const posted = opined(anAccepted(), judged(), act('2026-03-06'));
    expect(daysOf(posted)).toEqual(['publicity 2026-03-13', 'total 2026-04-14']);
    expect(daysOf(objectedTo(posted, act('2026-03-09')))).toEqual(['total 2026-05-08']);
  });

  it('give the county ten working days once it has the papers', () => {
    const waiting = publicityOver(opined(anAccepted(), judged(), act('2026-03-06')), day('2026-03-14'));
    expect(daysOf(waiting)[0]).toBe('county-opinion 2026-03-27');
  });

  it('are provisional where they leave the years whose holidays are announced', () => {
    expect(deadlinesOf(anAccepted({}, '2026-11-20')).map(({ what, provisional }) => [what, provisional])).toEqual([
      ['survey-start', false],
      ['total', true],
    ]);
  });

  it('end with the case, but for the notice of a refusal', () => {
    const waiting = opined(anAccepted(), refusal, act('2026-03-06'));
    const closed = decided(waiting, refusal, act('2026-04-30'), periods());
    expect(daysOf(closed)).toEqual(['refusal-notice 2026-05-08']);
  });
});

describe('publicity', () => {
  it('is for what would be granted, not for what would be refused', () => {
    expect(opined(anAccepted(), refusal, act('2026-03-06'))).toMatchObject({ status: 'awaiting-decision', publicity: undefined });
    expect(opined(anAccepted(), judged(), act('2026-03-06'))).toMatchObject({ status: 'publicity', publicity: { round: 1 } });
  });

  it('is repeated after an objection only where the region says so', () => {
    const objected = (given: Readonly<Record<string, unknown>>) =>
      opined(objectedTo(opined(anAccepted(given), judged(), act('2026-03-06')), act('2026-03-09')), judged(), act('2026-03-16'));
    expect(objected({})).toMatchObject({
      status: 'awaiting-decision',
      awaitingSince: '2026-03-16',
      publicity: { round: 1, closedOn: '2026-03-09' },
    });
    expect(objected({ 'subsistence.period.publicity': { first: 7, 'after-objection': 3 } })).toMatchObject({
      status: 'publicity',
      publicity: { round: 2, opensOn: '2026-03-16', closesOn: '2026-03-19' },
    });
  });
});

describe('a decision', () => {
  it.each([
    ['next-month', '2026-12-31', '2027-01-01'],
    ['next-month', '2026-01-31', '2026-02-01'],
    ['same-month', '2026-01-31', '2026-01-01'],
  ])('is paid from the %s: decided on %s, from %s', (paidFrom, on, from) => {
    const law = periods({ 'subsistence.paid-from': paidFrom });
    expect(decided(anAccepted(), judged(), act(on), law).decision).toMatchObject({ from });
  });

  test.each([
    ['610304', 'county', true],
    ['610304001', 'county', false],
    ['610304001', 'township', true],
    ['610304', 'township', true],
    ['610304001001', 'township', false],
  ] as const)('of the office %s, decided at the %s: %s', (office, at, may) => {
    expect(mayDecide(regionCode(office), periods({ 'subsistence.decided-at': at }))).toBe(may);
  });
});

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
  ]).toEqual([...[true, true, false, false, false]]);
});

it('every status has its stage, and the office that has the case in hand', () => {
  const at = statuses.map((status): SubsistenceCase => ({ ...anAccepted(), status }));
  expect(at.filter(isOpen).map(stageOf)).toEqual([...['application', 'application', 'survey', 'publicity', 'survey', 'confirmation']]);
  expect(new Set(at.map(agencyOf))).toEqual(new Set(['township-610304001', 'county-610304']));
});
