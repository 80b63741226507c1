import { day } from '@jiuzhu/kernel';
import { describe, expect, it, test } from 'vitest';
import type { FactSource } from './fact.ts';
import { showFigure } from './figure.ts';
import type { Reason } from './reason.ts';
import { renderForCitizen, renderForOfficer, renderTurning } from './render.ts';
import type { StandardSource } from './standards.ts';
import { WordingMissing, wordingFaults } from './wording.ts';
import type { Wording } from './wording.ts';

const standard: StandardSource = {
  ...{ parameter: 'standard', region: 'national', from: day('2026-07-01'), illustrative: true },
  document: { title: '关于调整标准的通知', number: '示例〔2026〕1号', issuer: '示例市民政局', article: '第一条' },
};
const income: FactSource = { kind: '收入', stream: 'household/1', version: 7, asOf: day('2026-10-31'), source: '核对' };
const wording: Wording = {
  'income-limit': {
    subject: '家庭月人均收入',
    citizen: {
      pass: '您家收入{actual}，低于{limit}。',
      fail: '您家收入为{actual}，不低于{limit}。',
      unknown: '您家收入尚未核清，标准为{limit}。',
    },
    turning: '您家收入{bound}',
  },
};
const failed: Reason = {
  ...{ code: 'income-limit', article: '《办法》第五条', unit: 'fen_per_person_month', comparator: 'lt', standard },
  ...{ verdict: 'fail', actual: 128_000, limit: 128_000, facts: [income] },
};
const { actual: _, ...unheard } = failed;
const open: Reason = { ...unheard, verdict: 'unknown', limit: 1, why: '银行未答复' };

describe('the officer reads', () => {
  it('verdict, exact figures, article, document and the source of every fact', () => {
    expect(renderForOfficer(failed, wording)).toBe(
      '【不符合】家庭月人均收入：每人每月 1,280.00 元，应低于每人每月 1,280.00 元；依据：《办法》第五条；' +
        '标准：示例市民政局《关于调整标准的通知》（示例〔2026〕1号）第一条，全国，自 2026-07-01 起，示例数值，未经核实；' +
        '事实：收入（核对，截至 2026-10-31，household/1 第 7 版）',
    );
  });

  it('what is missing', () => {
    expect(renderForOfficer(open, wording)).toContain('【待查】家庭月人均收入：未知，应低于每人每月 0.01 元；说明：银行未答复；');
  });
});

describe('the citizen reads', () => {
  it('one sentence with the figures, and no source', () => {
    expect(renderForCitizen(failed, wording)).toBe('您家收入为每人每月 1,280.00 元，不低于每人每月 1,280.00 元。');
  });

  it('that it is so much at least, where a part is not known', () => {
    expect(renderForCitizen({ ...failed, why: '银行未答复' }, wording)).toContain('您家收入为至少 每人每月 1,280.00 元，');
  });

  it('no figure of somebody outside the household, and the limit only where a standard sets it', () => {
    const foreign = { ...failed, facts: [{ ...income, thirdParty: true }] } as const;
    expect(renderForCitizen(foreign, wording)).toBe('您家收入为（依核对结果），不低于每人每月 1,280.00 元。');
    const { standard: _, ...own } = foreign;
    expect(renderForCitizen(own, wording)).toBe('您家收入为（依核对结果），不低于（依核对结果）。');
  });

  it('nothing of what the officer was told is missing', () => {
    expect(renderForCitizen(open, wording)).toBe('您家收入尚未核清，标准为每人每月 0.01 元。');
  });

  it('never an empty sentence: what has no words is a fault', () => {
    expect(() => renderForCitizen({ ...failed, code: 'other' }, wording)).toThrow(WordingMissing);
    expect(() => renderForOfficer({ ...failed, code: 'other' }, wording)).toThrow(WordingMissing);
  });
});

describe('what would turn it', () => {
  it('is the nearest figure that passes, reached from its own side', () => {
    expect(renderTurning({ ...failed, outermost: 127_999 }, wording)).toBe('您家收入不超过每人每月 1,279.99 元');
    expect(renderTurning({ ...failed, comparator: 'gt', outermost: 128_001 }, wording)).toBe('您家收入不低于每人每月 1,280.01 元');
  });

  it('is no figure that follows from somebody outside the household', () => {
    const { standard: _, ...own } = { ...failed, outermost: 5, facts: [{ ...income, thirdParty: true }] } as const;
    expect(renderTurning(own, wording)).toBe('您家收入（依核对结果）');
  });
});

describe('a wording', () => {
  it('is sound when every code has its sentences', () => {
    expect(wordingFaults(wording, ['income-limit'])).toEqual([]);
  });

  it('is not sound with a code missing, a strange placeholder, or two sentences', () => {
    const citizen = { pass: '好。很好。', fail: '{bank}不符合。', unknown: '不明' };
    expect(wordingFaults({ a: { subject: '甲', citizen, turning: '收入{limit}' } }, ['a', 'b'])).toEqual([
      'b has no words',
      'a: what would turn it is no part of a sentence',
      'a, pass: is not one sentence',
      'a, fail: {bank} is no placeholder',
      'a, unknown: is not one sentence',
    ]);
  });
});

describe('a figure', () => {
  test.each([
    [123450, 'fen', '1,234.50 元'],
    [15000, 'bp', '150%'],
    [12345, 'bp', '123.45%'],
    [5, 'bp', '0.05%'],
    [-50, 'bp', '-0.5%'],
    [1550, 'dm2', '15.5 平方米'],
    [16, 'years', '16 周岁'],
    [3, 'months', '3 个月'],
    [20, 'wd', '20 个工作日'],
    [7, 'd', '7 日'],
    [12, 'h', '12 小时'],
    [3, 'count', '3'],
    [day('2026-11-02'), 'day', '2026年11月2日'],
    [true, 'flag', '是'],
  ] as const)('%s in %s is shown as %s', (figure, unit, text) => {
    expect(showFigure(figure, unit)).toBe(text);
  });
});
