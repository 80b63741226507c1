import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { emptyFund, entered, type Fund, suffices } from './fund.ts';

const act = { on: day('2026-03-02'), by: 'officer' };

it('a fund is what its rows come to, counted from 1, and suffices to the last fen and no further', () => {
  const first = entered<Fund>(emptyFund, { ...act, kind: 'in', amount: fen(300) });
  expect([suffices(first, fen(300)), suffices(first, fen(301))]).toEqual([true, false]);
  const after = entered(first, { ...act, kind: 'out', amount: -200 as never });
  expect(after).toMatchObject({
    balance: 100,
    entries: 2,
    added: [
      { number: 1, balance: 300 },
      { number: 2, balance: 100 },
    ],
  });
});
