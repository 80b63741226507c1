import { fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { formulaSuffices } from './formula-suffices.ts';

it('the formula suffices for what it gives to the fen, and not for one fen more', () => {
  expect(formulaSuffices({ verdict: 'pass', limit: fen(100) }, fen(100))).toBe(true);
  expect(formulaSuffices({ verdict: 'pass', limit: fen(100) }, fen(101))).toBe(false);
});

it('the formula suffices for nobody whom it does not carry at all, nor of whom it is not known', () => {
  for (const verdict of ['fail', 'unknown'] as const) expect(formulaSuffices({ verdict, limit: fen(100) }, fen(1))).toBe(false);
});
