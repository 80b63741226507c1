import { day, fen } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aGrant, anAssistance } from '../../testing/assistance.ts';
import { anIncome, aSnapshot } from '../../testing/builders.ts';
import { judged } from '../../testing/cases.ts';
import { aLaw } from '../../testing/standards.ts';
import { totalOf } from '../classification/judgement.ts';
import type { Assistance } from './assistance.ts';
import { backOf, backPay } from './back-pay.ts';
import { basisOf } from './basis.ts';
import { endedBefore } from './grants.ts';
import { linesOf, toldOf } from './lines.ts';

const found = judged(aSnapshot({ facts: [anIncome(1, 10_000)] }));
const amount = totalOf(found.judgement);
const standing = (more: Partial<Assistance> = {}) => {
  const it = anAssistance({ grants: [aGrant({ amount, from: day('2026-11-01') })], ...more });
  return { ...it, bases: [basisOf(it.decision, found)] };
};
const of = (standard: number) => aLaw({ 'subsistence.standard': { urban: standard, rural: standard } });
const was = (found.judgement.grants[0]?.amount ?? 0) + 10_000;
/** From a day on the standard is another, and it is decided on the tenth of March. */
const raised =
  (from: string, more = 10_000) =>
  (on: Day) =>
    of(on < from ? was : was + more);
const months = (lawOf: (on: Day) => ReturnType<typeof of> | undefined, it = standing()) =>
  backPay(it, lawOf, day('2027-04-01')).map(({ backFor, amount: more }) => [backFor, more]);

it('a standard of January that is decided in March makes up for January, February and March, each once', () => {
  expect(months(raised('2027-01-01'))).toEqual([
    ['2027-01-01', 10_000],
    ['2027-02-01', 10_000],
    ['2027-03-01', 10_000],
  ]);
  expect(months(raised('2027-01-02')).map(([month]) => month)).toEqual(['2027-02-01', '2027-03-01']);
  expect(months(raised('2027-03-02'))).toEqual([]);
});

it('nothing is made up for before it was given, nor for a month whose standards are not known', () => {
  expect(months(raised('2026-01-01'), standing({ grants: [aGrant({ amount, from: day('2027-03-01') })] }))).toEqual([
    ['2027-03-01', 10_000],
  ]);
  expect(months((on) => (on < '2027-02-01' ? undefined : of(was + 10_000))).map(([month]) => month)).toEqual(['2027-02-01', '2027-03-01']);
});

it('what would have been less, or of another class, is taken from nobody backwards', () => {
  expect(months(raised('2027-01-01', -1_000))).toEqual([]);
  expect(months(raised('2027-01-01', -was + 100))).toEqual([]);
});

it('it is paid with the first month of the decision alone, and what is decided later does not end it', () => {
  const back = backPay(standing(), raised('2027-02-01'), day('2027-04-01'));
  const next = aGrant({ amount: fen(amount + 10_000), from: day('2027-04-01') });
  const after = { ...standing(), grants: [next, ...back] };
  expect(linesOf(after, day('2027-04-01'))).toEqual([
    { class: 'dibao', amount: amount + 10_000 },
    { class: 'dibao', amount: 10_000, backFor: '2027-02-01' },
    { class: 'dibao', amount: 10_000, backFor: '2027-03-01' },
  ]);
  expect(linesOf(after, day('2027-05-01'))).toHaveLength(1);
  expect(linesOf({ grants: endedBefore(after.grants, day('2027-04-01')) }, day('2027-04-01')).map(({ backFor }) => backFor)).toEqual([
    ...['2027-02-01', '2027-03-01'],
  ]);
  expect(toldOf(after, day('2027-04-01')).grants).toEqual([next]);
  expect(backPay(after, raised('2027-02-01'), day('2027-05-01'))).toEqual([]);
  expect(backOf(back)).toEqual({
    back: [
      { month: '2027-02-01', amount: 10_000 },
      { month: '2027-03-01', amount: 10_000 },
    ],
  });
});
