import { day, fen } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aGrant, anAssistance, aReviewLaw } from '../../testing/assistance.ts';
import { anIncome, aProperty, aSnapshot } from '../../testing/builders.ts';
import { act, judged } from '../../testing/cases.ts';
import type { HouseholdFact } from '../household/facts.ts';
import { gradualExit, isByJob, mayLeaveGradually } from './gradual-exit.ts';
import { exitOver, isExitOver, reviewed } from './reviewed.ts';

const of = (...facts: readonly HouseholdFact[]) => judged(aSnapshot({ facts }));
const before = of(anIncome(1, 10_000));
const atWork = of(anIncome(1, 200_000));

describe('a gradual exit', () => {
  it('runs from the month after the decision to the last day of its last month, and each month has its share', () => {
    expect(gradualExit([aGrant()], day('2027-11-30'), aReviewLaw())).toMatchObject([
      { amount: 50_000, from: '2027-12-01', until: '2027-12-31' },
      { amount: 40_000, from: '2028-01-01', until: '2028-01-31' },
      { amount: 30_000, from: '2028-02-01', until: '2028-02-29' },
    ]);
    expect(gradualExit([aGrant({ amount: fen(33_333) })], day('2027-11-30'), aReviewLaw())[1]?.amount).toBe(26_700);
  });

  it('follows a job, and neither another income nor property nor what was earned before', () => {
    expect(isByJob(atWork, before)).toBe(true);
    expect(isByJob(of(anIncome(1, 10_000), anIncome(1, 200_000, { item: 'transfer' })), before)).toBe(false);
    expect(isByJob(of(anIncome(1, 200_000), aProperty('deposit', { amount: 10_000_000 })), before)).toBe(false);
    expect(isByJob(atWork, atWork)).toBe(false);
    expect(isByJob(atWork, undefined)).toBe(false);
  });

  it('is given where the region gives one, and perhaps only to who told of it', () => {
    const told = { 'subsistence.exit.for': 'self-reported' };
    expect([mayLeaveGradually(false, aReviewLaw()), mayLeaveGradually(false, aReviewLaw(told))]).toEqual([true, false]);
    expect(mayLeaveGradually(true, aReviewLaw(told))).toBe(true);
    expect(mayLeaveGradually(true, aReviewLaw({ 'subsistence.exit.shares': undefined }))).toBe(false);
  });

  it('is over the day after its last, and a recognition that was given meanwhile stays', () => {
    const leaving = anAssistance({ status: 'exiting', class: 'none', endsOn: day('2028-02-29') });
    expect([isExitOver(leaving, day('2028-02-29')), isExitOver(leaving, day('2028-03-01'))]).toEqual([false, true]);
    expect([exitOver(leaving).status, exitOver({ ...leaving, class: 'margin' }).status]).toEqual(['ended', 'running']);
  });
});

describe('what a review comes to', () => {
  const decided = (anew: typeof before, on = '2026-11-20', given: Readonly<Record<string, unknown>> = {}) =>
    reviewed(anAssistance(), { household: anew, alone: [] }, { before, lawOf: () => undefined }, act(on, 'decider-1'), aReviewLaw(given));
  const at = (wage: number) => decided(of(anIncome(1, wage))).made.outcome;

  it('is another amount only where the change is a marked one, to the fen', () => {
    expect([at(10_000), at(14_900), at(15_000), at(5_100), at(5_000)]).toEqual(['stays', 'stays', 'reduced', 'stays', 'increased']);
  });

  it('pays more from the month after, and less from the first month that begins so many days after the reasons', () => {
    const less = (on: string) => decided(of(anIncome(1, 20_000)), on).made.from;
    expect(decided(of(anIncome(1, 0)), '2028-02-29').made.from).toBe('2028-03-01');
    expect([less('2026-11-26'), less('2026-11-27'), less('2028-02-25')]).toEqual(['2026-12-01', '2027-01-01', '2028-03-01']);
  });

  it('leaves the margin household its recognition, and while it is left month by month too', () => {
    const { assistance, made } = decided(of(anIncome(1, 70_000)));
    expect([assistance.class, assistance.status, made.outcome]).toEqual(['margin', 'exiting', 'gradual-exit']);
    expect(assistance.recognisedUntil).toBe('2027-11-19');
  });

  it('ends what is due to nobody any more, after the reasons', () => {
    const { assistance, made } = decided(atWork, '2026-11-27', { 'subsistence.exit.shares': undefined });
    expect([assistance.status, made.kind, made.from]).toEqual(['ended', 'termination', '2027-01-01']);
    expect(assistance.grants).toEqual([aGrant({ until: day('2026-12-31') })]);
  });
});
