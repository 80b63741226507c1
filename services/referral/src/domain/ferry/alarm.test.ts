import { fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { isAlarming } from './alarm.ts';

it('is alarmed by a bill that leaves as much as the region’s line, not by one fen less, and by none where there is no line', () => {
  expect(isAlarming(fen(1_000_000), { selfPaid: fen(1_000_000) })).toBe(true);
  expect(isAlarming(fen(999_999), { selfPaid: fen(1_000_000) })).toBe(false);
  expect(isAlarming(fen(99_000_000), { selfPaid: undefined })).toBe(false);
});
