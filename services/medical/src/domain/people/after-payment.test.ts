import { day } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aKnownHousehold, aPersonId } from '../../testing/builders.ts';
import { afterPayment } from './after-payment.ts';
import { classPeriods } from './class-periods.ts';
import { withStanding } from './standings.ts';

const [one, two] = [aPersonId(1), aPersonId(2)];
const told = { stream: 'household/x', version: 1 };
const july = day('2026-07-01');
const dibao = { class: 'dibao', since: day('2026-03-10'), told } as const;
const household = withStanding(aKnownHousehold(one, two), dibao, dibao.since);
const periodsOf = (it: typeof household, person: string) =>
  classPeriods(it)
    .filter(({ personId }) => personId === person)
    .map(({ class: of, since, until }) => [of, since, until]);

describe('what is due for a month', () => {
  it('gives whoever it names alone the class from that month on, beside what the household has', () => {
    const after = afterPayment(household, [{ class: 'dibao' }, { class: 'tekun', personId: two }], july, told);
    expect(periodsOf(after, two)).toEqual([
      ['dibao', '2026-03-10', undefined],
      ['tekun', '2026-07-01', undefined],
    ]);
    expect(periodsOf(after, one)).toEqual([['dibao', '2026-03-10', undefined]]);
  });

  it('changes nothing where it names whom it named before', () => {
    const named = [{ class: 'single-person', personId: two }];
    const first = afterPayment(aKnownHousehold(one, two), named, july, told);
    const again = afterPayment(first, named, day('2026-08-01'), told);
    expect(again.standings).toEqual(first.standings);
    expect(periodsOf(again, two)).toEqual([['dibao', '2026-07-01', undefined]]);
  });

  it('leaves whom it names no more the class until the month before', () => {
    const first = afterPayment(household, [{ class: 'tekun', personId: two }], july, told);
    const after = afterPayment(first, [{ class: 'dibao' }], day('2026-09-01'), told);
    expect(periodsOf(after, two)).toContainEqual(['tekun', '2026-07-01', '2026-08-31']);
  });

  it('takes nobody’s class where nothing is due, nor that of whoever was confirmed within the month', () => {
    const first = afterPayment(household, [{ class: 'tekun', personId: two }], july, told);
    expect(afterPayment(first, [], day('2026-08-01'), told)).toBe(first);
    const young = withStanding(household, { class: 'tekun', personId: one, since: day('2026-07-20'), told }, day('2026-07-20'));
    expect(periodsOf(afterPayment(young, [{ class: 'dibao' }], july, told), one)).toContainEqual(['tekun', '2026-07-20', undefined]);
  });
});
