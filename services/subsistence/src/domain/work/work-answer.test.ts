import { addDays, day } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aPersonId } from '../../testing/builders.ts';
import { isUnjustified, lastInARow, takenUpAfter } from './work-answer.ts';
import type { WorkAnswer } from './work-answer.ts';

const person = aPersonId(1);
const answered = (at: number, more: Partial<WorkAnswer> = {}): WorkAnswer => ({
  ...{ offerId: `offer-${String(at)}` as Id<'offer'>, personId: person, on: addDays(day('2026-04-01'), at), kind: 'job' },
  ...{ suits: ['health', 'capacity'], answer: 'refused', ...more },
});

it('counts only a refusal of suitable work for no ground', () => {
  expect(isUnjustified(answered(1))).toBe(true);
  expect(isUnjustified(answered(1, { ground: 'caring-for-member' }))).toBe(false);
  expect(isUnjustified(answered(1, { ground: 'unknown' }))).toBe(false);
  expect(isUnjustified(answered(1, { suits: ['health'] }))).toBe(false);
  expect(isUnjustified(answered(1, { kind: 'training' }))).toBe(false);
  expect(isUnjustified(answered(1, { answer: 'taken-up' }))).toBe(false);
});

it('counts in a row from the last that was justified or taken up, and of this person alone', () => {
  const all = [
    answered(1),
    answered(2),
    answered(3, { ground: 'illness' }),
    answered(4),
    answered(5, { personId: aPersonId(2) }),
    answered(6),
  ];
  expect(lastInARow(all, person).map(({ on }) => on)).toEqual(['2026-04-05', '2026-04-07']);
  expect(lastInARow(all.toReversed(), person)).toHaveLength(2);
  expect(lastInARow([...all, answered(7, { answer: 'taken-up' })], person)).toEqual([]);
});

it('takes what speaks for somebody as the last of its day', () => {
  const ground = answered(2, { ground: 'illness', offerId: 'offer-0' as Id<'offer'> });
  expect(lastInARow([answered(1), answered(2), ground, answered(3)], person).map(({ on }) => on)).toEqual(['2026-04-04']);
  expect(lastInARow([ground, answered(1), answered(2), answered(3)], person)).toHaveLength(1);
});

it('counts none from before the day from which they count', () => {
  const all = [answered(1), answered(2), answered(3)];
  expect(lastInARow(all, person, day('2026-04-02'))).toHaveLength(3);
  expect(lastInARow(all, person, day('2026-04-03'))).toHaveLength(2);
});

it('finds what was taken up on the day or after it', () => {
  const all = [answered(1), answered(2, { answer: 'taken-up', kind: 'training' })];
  expect(takenUpAfter(all, person, day('2026-04-03'))?.kind).toBe('training');
  expect(takenUpAfter(all, person, day('2026-04-04'))).toBeUndefined();
});
