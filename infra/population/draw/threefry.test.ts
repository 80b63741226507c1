import { expect, it } from 'vitest';
import { threefry } from './threefry.ts';

/** The known answers that are published with Random123 (`kat_vectors`, threefry2x32 of 13 rounds): counter, key, result. */
it.each([
  [0x00000000, 0x00000000, 0x00000000, 0x00000000, '9d1c5ec6', '8bd50731'],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 'fd36d048', '2d17272c'],
  [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 'ba3e4725', 'f27d669e'],
])('gives the answer that its authors published for the counter %i %i', (counter0, counter1, key0, key1, first, second) => {
  const lanes = threefry(key0, key1, counter0, counter1);
  expect([...lanes].map((lane) => lane.toString(16).padStart(8, '0'))).toEqual([first, second]);
});
