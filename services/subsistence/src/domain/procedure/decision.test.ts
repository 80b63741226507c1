import { regionCode } from '@jiuzhu/kernel';
import { describe, expect, it, test } from 'vitest';
import { act, anAccepted, aSurveyed, judged, periods } from '../../testing/cases.ts';
import { decided, mayDecide } from './decision.ts';
import { opined } from './opinion.ts';
import { partsOf } from './separation.ts';

describe('a decision', () => {
  it.each([
    ['next-month', '2026-12-31', '2027-01-01'],
    ['next-month', '2026-01-31', '2026-02-01'],
    ['same-month', '2026-01-31', '2026-01-01'],
  ])('is paid from the %s: decided on %s, from %s', (paidFrom, on, from) => {
    const law = periods({ 'subsistence.paid-from': paidFrom });
    expect(decided(anAccepted(), judged(), act(on), law).decisions).toMatchObject([{ number: 1, from }]);
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

it('who has had which part in a case is read from all that was done in it', () => {
  const opinion = opined(aSurveyed(), judged(), act('2026-03-06', 'reviewer-1'));
  const over = decided(opinion, judged(), act('2026-03-16', 'decider-1'), periods());
  const parts = ['officer-1', 'surveyor-1', 'surveyor-2', 'reviewer-1', 'decider-1', 'nobody'].map((it) => [...partsOf(over, it)]);
  expect(parts).toEqual([['clerk'], ['surveyor'], ['surveyor'], ['reviewer'], ['decider'], []]);
});
