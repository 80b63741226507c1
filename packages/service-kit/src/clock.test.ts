import { expect, it } from 'vitest';
import { dayOf, hoursAfter } from './clock.ts';

it('counts hours by the clock, over midnight and over a holiday', () => {
  expect(hoursAfter('2026-09-30T15:30:00.000Z', 12)).toBe('2026-10-01T03:30:00.000Z');
  expect(hoursAfter('2026-09-30T15:30:00.000Z', 0)).toBe('2026-09-30T15:30:00.000Z');
});

it('begins a day at midnight in Shanghai', () => {
  expect([dayOf(new Date('2026-03-02T15:59:59.999Z')), dayOf(new Date('2026-03-02T16:00:00Z'))]).toEqual(['2026-03-02', '2026-03-03']);
});
