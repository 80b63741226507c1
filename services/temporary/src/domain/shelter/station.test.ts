import { expect, it } from 'vitest';
import { isFull } from './station.ts';

it('is full with its last bed, and not before', () => {
  expect([1, 2, 3].map((staying) => isFull({ capacity: 2, staying }))).toEqual([false, true, true]);
});
