import { describe, expect, it } from 'vitest';
import { anIncome, aProperty, aSnapshot } from '../../../testing/builders.ts';
import { act, anAccepted, aSurveyed, judged, periods } from '../../../testing/cases.ts';
import { decided } from './decision.ts';
import { opined } from '../opinion.ts';
import { partsOf } from '../separation.ts';

describe('a decision', () => {
  it.each([
    ['next-month', '2026-12-31', '2027-01-01'],
    ['next-month', '2026-01-31', '2026-02-01'],
    ['same-month', '2026-01-31', '2026-01-01'],
  ])('is paid from the %s: decided on %s, from %s', (paidFrom, on, from) => {
    const law = periods({ 'subsistence.paid-from': paidFrom });
    expect(decided(anAccepted(), judged(), act(on), law).decisions).toMatchObject([{ number: 1, from }]);
  });

  it('that recognises rigid spending on 1 March 2025 holds to 28 February 2026 at most (刚性支出困难家庭认定办法 Art 10)', () => {
    const rigid = judged(aSnapshot({ facts: [anIncome(1, 0), aProperty('vehicle', { count: 1 })] }));
    expect(decided(anAccepted(), rigid, act('2025-03-01'), periods()).decisions).toMatchObject([{ recognisedUntil: '2026-02-28' }]);
  });
});

it('who has had which part in a case is read from all that was done in it', () => {
  const opinion = opined(aSurveyed(), judged(), act('2026-03-06', 'reviewer-1'));
  const over = decided(opinion, judged(), act('2026-03-16', 'decider-1'), periods());
  const parts = ['officer-1', 'surveyor-1', 'surveyor-2', 'reviewer-1', 'decider-1', 'nobody'].map((it) => [...partsOf(over, it)]);
  expect(parts).toEqual([['clerk'], ['surveyor'], ['surveyor'], ['reviewer'], ['decider'], []]);
});
