import { day } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { recognitionBy } from './recognition.ts';
import type { Change } from './recognition.ts';

const on = day('2026-03-02');
const person = (nth: number) => `00000000-0000-8000-8000-00000000000${String(nth)}` as Id<'person'>;
const [one, other] = [person(1), person(2)];
const { became, classOf, isAtLeast, lapsed, recognised, recognisedAlone, unrecognised } = recognitionBy({
  classes: ['alone', 'first', 'second', 'third', 'none'],
  none: 'none',
  forPeriod: ['second', 'third'],
  alone: ['alone'],
  ofSome: ['some-first'],
  besideNamed: { first: 'first', 'some-second': 'second' },
});
const changed = (of: string, more: Partial<Change> = {}): Change => ({ class: of, kind: 'review', outcome: 'other-class', on, ...more });
const ofHousehold = (it: typeof unrecognised, ...days: readonly string[]) => days.map((when) => classOf(it, [one], day(when)));
const first = recognised(unrecognised, 'first', day('2026-01-01'));
const second = recognised(unrecognised, 'second', day('2026-01-01'), day('2026-05-20'));

it('a household is of its class from the first day to the last, and before and after of none', () => {
  const third = recognised(unrecognised, 'third', on, day('2026-04-01'));
  expect(ofHousehold(third, '2026-03-01', '2026-03-02', '2026-04-01', '2026-04-02')).toEqual(['none', 'third', 'third', 'none']);
});

it('somebody who is recognised by name is of that class alone, and with others only where all of them are', () => {
  const named = recognisedAlone(second, one, 'first', on);
  expect([classOf(named, [one], on), classOf(named, [other], on), classOf(named, [one, other], on)]).toEqual(['first', 'second', 'second']);
  const both = recognisedAlone(named, other, 'first', on);
  expect(classOf(both, [one, other], on)).toBe('first');
});

it('whoever is named by less than what the household is counts by the household, and of nobody at all it is the household’s', () => {
  const named = recognisedAlone(first, one, 'third', on);
  expect([classOf(named, [one], on), classOf(named, [], on)]).toEqual(['first', 'first']);
});

it('keeps who is named beside what is told so of the household, and nobody after any other word', () => {
  const named = recognisedAlone(recognised(unrecognised, 'third', on), one, 'first', on);
  expect(classOf(became(named, changed('some-first')), [other], on)).toBe('third');
  const later = day('2026-03-05');
  const beside = became(named, changed('some-second', { on: later }));
  expect([classOf(beside, [one], later), classOf(beside, [other], later)]).toEqual(['first', 'second']);
  expect(classOf(became(beside, changed('third', { on: later })), [one], later)).toBe('third');
  for (const word of ['none', 'what-nobody-knows', 'constructor'])
    expect(classOf(became(beside, changed(word, { on: later })), [one], later)).toBe('none');
});

it('is what it was until the month that a decision changes, and from its first day what was decided', () => {
  const over = became(first, changed('none', { outcome: 'ended', on: day('2026-09-10'), from: day('2026-10-01') }));
  expect(ofHousehold(over, '2026-09-10', '2026-09-30', '2026-10-01')).toEqual(['first', 'first', 'none']);
  const less = became(first, changed('third', { on: day('2026-09-10'), from: day('2026-10-01'), until: day('2026-12-31') }));
  expect(ofHousehold(less, '2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01')).toEqual(['first', 'third', 'third', 'none']);
  const again = became(less, changed('none', { outcome: 'ended', on: day('2026-09-25'), from: day('2026-11-01') }));
  expect(ofHousehold(again, '2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01')).toEqual(['first', 'third', 'third', 'none']);
  expect(ofHousehold(recognised(over, 'first', day('2026-09-20')), '2026-10-01')).toEqual(['first']);
});

it('is what it was through the last day of a gradual exit', () => {
  const exit = changed('none', { outcome: 'gradual-exit', on: day('2026-09-10'), from: day('2026-10-01'), until: day('2026-12-31') });
  expect(ofHousehold(became(first, exit), '2026-09-11', '2026-12-31', '2027-01-01')).toEqual(['first', 'first', 'none']);
  // as what it is recognised meanwhile is told before it, with a last day of its own
  const beside = became(recognised(first, 'second', day('2026-09-10'), day('2027-09-09')), { ...exit, class: 'second' });
  expect(ofHousehold(beside, '2026-12-31', '2027-01-01', '2027-09-09', '2027-09-10')).toEqual(['first', 'second', 'second', 'none']);
});

it('a recognition takes the place of another, and of no allowance until the change of that is told', () => {
  expect(ofHousehold(recognised(second, 'third', on, day('2026-12-31')), '2026-03-01', '2026-03-02')).toEqual(['second', 'third']);
  const beside = recognised(first, 'second', on, day('2027-03-01'));
  expect(ofHousehold(beside, '2026-03-02')).toEqual(['first']);
  const told = became(beside, changed('second', { from: day('2026-04-01'), until: day('2027-03-01') }));
  expect(ofHousehold(told, '2026-03-31', '2026-04-01', '2027-03-01', '2027-03-02')).toEqual(['first', 'second', 'second', 'none']);
});

it('money that is asked back takes nobody’s class before its last day', () => {
  const over = became(first, changed('none', { outcome: 'ended', on: day('2026-09-10'), from: day('2026-10-01') }));
  const asked = became(over, changed('none', { kind: 'recovery', outcome: 'recovery', on: day('2026-09-12') }));
  expect(ofHousehold(asked, '2026-09-30', '2026-10-01')).toEqual(['first', 'none']);
});

it('once a recognition is over who is named by it is nothing after the month, and who is what they are without it stays so', () => {
  const named = recognisedAlone(recognisedAlone(second, one, 'alone', on), other, 'first', on);
  const over = lapsed(named, day('2026-05-20'));
  const days = ['2026-05-20', '2026-05-21', '2026-05-31', '2026-06-01'].map(day);
  expect(days.map((it) => classOf(over, [other], it))).toEqual(['first', 'first', 'first', 'none']);
  expect(days.map((it) => classOf(over, [one], it))).toEqual(['alone', 'alone', 'alone', 'alone']);
  expect(days.map((it) => classOf(over, [person(3)], it))).toEqual(['second', 'none', 'none', 'none']);
  expect(classOf(lapsed(first, day('2026-05-20')), [one], day('2026-06-01'))).toBe('first');
  // the month that the decision on it changed is told before it, and may be a later one
  const paidOn = became(named, changed('none', { kind: 'lapse', outcome: 'ended', on: day('2026-06-01'), from: day('2026-07-01') }));
  expect(classOf(lapsed(paidOn, day('2026-05-20')), [other], day('2026-06-30'))).toBe('first');
});

it('is at least what it was as the same or as more', () => {
  expect([isAtLeast('second', 'second'), isAtLeast('first', 'second'), isAtLeast('third', 'second')]).toEqual([true, true, false]);
});
