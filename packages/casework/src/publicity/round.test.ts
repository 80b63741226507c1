import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { closed, nextRound, posted, roundOver } from './round.ts';

const first = posted(1, day('2026-03-06'), 7);

it('a round does not count the day on which it opens, has its last day whole, and is over on the next', () => {
  expect(first.closesOn).toBe('2026-03-13');
  expect([roundOver(first, day('2026-03-13')), roundOver(first, day('2026-03-14'))]).toEqual([undefined, '2026-03-13']);
});

it('what was closed stays so since the first time', () => {
  const objected = closed(first, day('2026-03-09'));
  expect(closed(objected, day('2026-03-11'))).toEqual(objected);
  expect(objected && roundOver(objected, day('2026-03-10'))).toBe('2026-03-09');
});

it('the rounds of one case are one row, whatever was posted in them', () => {
  expect([nextRound({}), nextRound({ publicity: first }, { publicity: { round: 3 } })]).toEqual([1, 4]);
});
