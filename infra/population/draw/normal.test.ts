import { expect, it } from 'vitest';
import { normal } from './normal.ts';

/** From the tables of the normal distribution. */
it.each([
  [0.5, 0],
  [0.8413447460685429, 1],
  [0.9772498680518208, 2],
  [0.975, 1.959963984540054],
  [0.001, -3.090232306167813],
  [0.02425, -1.9729610513118845],
])('has the share %d below %d', (share, deviate) => {
  expect(normal(share)).toBeCloseTo(deviate, 5);
});

it('is finite for every number that can be drawn, also for nothing', () => {
  expect(Number.isFinite(normal(0))).toBe(true);
  expect(Number.isFinite(normal(1 - 2 ** -53))).toBe(true);
});
