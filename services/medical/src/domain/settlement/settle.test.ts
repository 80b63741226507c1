import { day, fen } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aBill, entitledAs } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import { wordsOfStep } from '../explanation/step-words.ts';
import { exceedingLayer } from './bill.ts';
import { newAccount } from './account.ts';
import { settle } from './settle.ts';

const law = aLaw();

describe('a settlement explains itself', () => {
  it('by every step, its figures, its article and the standard that set it', () => {
    const { steps, paid } = settle(aBill(300_000), entitledAs('margin'), newAccount, law);
    expect(paid).toBe(100_000);
    expect(steps.map(({ code, amount }) => [code, amount])).toEqual([
      ['class', 0],
      ['base', 300_000],
      ['deductible', 100_000],
      ['share', 100_000],
      ['cap', 100_000],
      ['tilt-deductible', 200_000],
      ['tilt', 0],
      ['tilt-cap', 0],
      ['left', 200_000],
    ]);
    const [known, , deductible, share] = steps;
    expect(known?.fact).toEqual({
      kind: 'margin',
      asOf: '2026-01-01',
      stream: expect.stringMatching(/^household\//) as string,
      version: 3,
    });
    expect(deductible).toMatchObject({ limit: 100_000, standard: { parameter: 'medical.deductible' } });
    expect(share).toMatchObject({ ratio: 5_000, article: expect.stringContaining('第二十九条') as string });
  });

  it('in one sentence of Chinese for each step, and the sentence of the share names it in percent', () => {
    const { steps } = settle(aBill(300_000), entitledAs('margin'), newAccount, law);
    const words = steps.map(wordsOfStep);
    for (const sentence of words) expect(sentence).toMatch(/\p{Script=Han}/u);
    expect(words[0]).toBe('入院当日的身份为低保边缘家庭成员，自 2026-01-01 起');
    expect(words[3]).toBe('起付标准以上按 50% 救助，计 1,000.00 元');
  });

  it('says of whoever has no class that there is none, and what is then left', () => {
    const { steps, left } = settle(aBill(5_000), undefined, newAccount, law);
    expect(steps.map(({ code }) => code)).toEqual(['no-class', 'left']);
    expect(left).toBe(5_000);
  });
});

describe('a stay over the turn of the year', () => {
  it('is counted as whatever else was discharged in the year, by the one class of its admission', () => {
    const stay = aBill(300_000, { admittedOn: day('2025-12-20'), dischargedOn: day('2026-01-05') });
    expect(settle(stay, entitledAs('dibao'), newAccount, law).paid).toBe(210_000);
  });
});

describe('the layers of a bill', () => {
  it.each([
    ['basic', { basic: fen(1_001) }, { layer: 'basic', left: 1_000 }],
    ['catastrophic', { basic: fen(600), catastrophic: fen(401) }, { layer: 'catastrophic', left: 400 }],
    ['supplementary', { basic: fen(600), catastrophic: fen(300), supplementary: fen(101) }, { layer: 'supplementary', left: 100 }],
  ] as const)('name %s, where it exceeds by one fen what those before it left', (_, paid, exceeding) => {
    expect(exceedingLayer(aBill(1_000, paid))).toEqual(exceeding);
  });

  it('name none where they pay the bill to the last fen', () => {
    expect(exceedingLayer(aBill(1_000, { basic: fen(600), catastrophic: fen(300), supplementary: fen(100) }))).toBeUndefined();
  });
});
