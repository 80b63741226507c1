import { day } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { recognitionBy } from './recognition.ts';

const on = day('2026-03-02');
const person = (nth: number) => `00000000-0000-8000-8000-00000000000${String(nth)}` as Id<'person'>;
const [one, other] = [person(1), person(2)];
const { became, classOf, isAtLeast, recognised, recognisedAlone, unrecognised } = recognitionBy({
  classes: ['first', 'second', 'third', 'none'],
  none: 'none',
  ofSome: ['some-first'],
  besideNamed: { second: 'second', 'some-second': 'third' },
});

it('a household is of its class until the last day of it, and the day after of none', () => {
  const third = became(unrecognised, 'third', on);
  expect([classOf(third, [one], on), classOf(third, [one], day('2026-03-03'))]).toEqual(['third', 'none']);
});

it('somebody who is recognised by name is of that class alone, and with others only where all of them are', () => {
  const named = recognisedAlone(recognised(unrecognised, 'second'), one, 'first');
  expect([classOf(named, [one], on), classOf(named, [other], on), classOf(named, [one, other], on)]).toEqual(['first', 'second', 'second']);
  const both = recognisedAlone(named, other, 'first');
  expect(classOf(both, [one, other], on)).toBe('first');
});

it('whoever is named by less than what the household is counts by the household, and of nobody at all it is the household’s', () => {
  const named = recognisedAlone(recognised(unrecognised, 'first'), one, 'third');
  expect([classOf(named, [one], on), classOf(named, [], on)]).toEqual(['first', 'first']);
});

it('keeps who is named beside what is told so of the household, and nobody after any other word', () => {
  const named = recognisedAlone(became(unrecognised, 'third'), one, 'second');
  expect(classOf(became(named, 'some-first'), [one], on)).toBe('second');
  const beside = became(named, 'some-second');
  expect([classOf(beside, [one], on), classOf(beside, [other], on)]).toEqual(['second', 'third']);
  expect(classOf(became(beside, 'first'), [one], on)).toBe('first');
  for (const word of ['none', 'what-nobody-knows', 'constructor']) expect(classOf(became(beside, word), [one], on)).toBe('none');
});

it('is at least what it was as the same or as more', () => {
  expect([isAtLeast('second', 'second'), isAtLeast('first', 'second'), isAtLeast('third', 'second')]).toEqual([true, true, false]);
});
