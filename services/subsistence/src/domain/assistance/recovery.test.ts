import { day, fen, regionCode } from '@jiuzhu/kernel';
import { resolve } from '@jiuzhu/policy';
import { expect, it } from 'vitest';
import { aBook } from '../../testing/standards.ts';
import { recoveryLaw } from '../law/assistance-law.ts';
import { fineRange, overdrawn, sumOf } from './recovery.ts';

const law = () => {
  const it = resolve(aBook(), recoveryLaw, regionCode('610304'), day('2026-11-20'));
  if (it.kind === 'missing') throw new Error(it.parameter);
  return it.standards;
};
const month = (at: number, drawn: number, due: number) => ({ month: day(`2026-0${String(at)}-01`), drawn: fen(drawn), due: fen(due) });

it('is counted month by month, and a month with too little makes up for none with too much', () => {
  const over = overdrawn([month(4, 60_000, 20_000), month(5, 60_000, 70_000), month(6, 60_000, 60_000), month(7, 60_000, 59_999)]);
  expect(over).toEqual([
    { month: '2026-04-01', amount: 40_000 },
    { month: '2026-07-01', amount: 1 },
  ]);
  expect(sumOf(over)).toBe(40_001);
});

it('is fined one to three times where it was drawn by fraud, and not at all where it was not', () => {
  expect(fineRange(fen(40_001), true, law())).toEqual({ least: 40_001, most: 120_003 });
  expect(fineRange(fen(40_001), false, law())).toEqual({ least: 0, most: 0 });
});
