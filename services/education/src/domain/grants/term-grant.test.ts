import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aLaw } from '../../testing/standards.ts';
import { firstPayment, grantsFor, isPayable, notYetGiven, stopped as stoppedOne, stoppedFrom } from './term-grant.ts';

const rows = [
  { kind: 'fee-waiver' as const, amount: fen(80_000) },
  { kind: 'grant' as const, amount: fen(100_000) },
];
const grants = grantsFor({ schoolYear: 2026, from: 'autumn' }, rows, aLaw());
const stopped = (leftOn: string, ofLeaving?: 'paid' | 'not-paid') =>
  stoppedFrom(grants, day(leftOn), ofLeaving).map((it) => `${it.term} ${it.stopped ? 'stopped' : 'due'}`);

it('gives each kind in each term, so many days after it begins', () => {
  expect(grants.map(({ term, kind, paysOn }) => [term, kind, paysOn])).toEqual([
    ['autumn', 'fee-waiver', '2026-10-15'],
    ['autumn', 'grant', '2026-10-15'],
    ['spring', 'fee-waiver', '2027-04-14'],
    ['spring', 'grant', '2027-04-14'],
  ]);
});

const paidOn = (on: string) => grants.map((it) => (isPayable(it, day(on)) ? { ...it, paidOn: day(on) } : it));

it('is to be paid on its day and not before, and once', () => {
  expect(firstPayment(grants)).toBe('2026-10-15');
  expect(grants.some((it) => isPayable(it, day('2026-10-14')))).toBe(false);
  const paid = paidOn('2026-10-15');
  expect(firstPayment(paid)).toBe('2027-04-14');
  expect(paid.some((it) => isPayable(it, day('2026-10-16')))).toBe(false);
});

it('what was paid is not stopped any more, and what is stopped is not paid', () => {
  const [first, , last] = paidOn('2026-10-15');
  if (!first || !last) throw new Error('there are four');
  expect(stoppedOne(first, 'objected')).toBe(first);
  const stopped = stoppedOne(last, 'class-lost');
  expect(stopped).toMatchObject({ stopped: true, stoppedFor: 'class-lost' });
  expect([isPayable(stopped, day('2027-05-01')), stoppedOne(stopped, 'left')]).toEqual([false, stopped]);
});

it('is given already only of the same kind in the same term, and what is keeps nobody from the rest', () => {
  const left = notYetGiven(grants, [{ term: 'spring', kind: 'grant' }]);
  expect(left.map(({ term, kind }) => `${term} ${kind}`)).toEqual(['autumn fee-waiver', 'autumn grant', 'spring fee-waiver']);
  expect(notYetGiven(grants, [{ term: 'spring', kind: 'living-subsidy' }])).toEqual(grants);
});

it('stops what comes after the day on which a pupil left; of the term that runs what the place says, and of what was paid nothing', () => {
  const [due, none] = [['autumn due', 'autumn due', 'spring stopped', 'spring stopped'], Array.from(grants, ({ term }) => `${term} due`)];
  expect([stopped('2027-02-28'), stopped('2027-03-01')]).toEqual([due, none]);
  expect(stopped('2026-12-01', 'paid')).toEqual(due);
  expect(stopped('2026-12-01', 'not-paid')).toEqual(['autumn stopped', 'autumn stopped', 'spring stopped', 'spring stopped']);
  expect(stoppedFrom(paidOn('2026-10-15'), day('2026-12-01'), 'not-paid').map((it) => it.stopped)).toEqual([false, false, true, true]);
});
