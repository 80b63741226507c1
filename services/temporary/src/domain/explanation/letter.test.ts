import { day, fen } from '@jiuzhu/kernel';
import { textOf } from '@jiuzhu/policy';
import type { RegionCode } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aBefallen, aCase, anIncident } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import { weighEmergency } from '../emergency/weigh-emergency.ts';
import { granted, refused } from '../procedure/decide.ts';
import { letterOf } from './letter.ts';

const source = { kind: 'incident', stream: 'household/1', version: 2, asOf: day('2026-03-02'), source: 'declared' };
const deciding = (livingInDifficulty: boolean) => ({
  ...{ on: day('2026-03-02'), by: 'officer-1', at: '2026-03-02T01:00:00.000Z', class: 'other' as const },
  weighed: weighEmergency(aBefallen({ incident: anIncident() }), { livingInDifficulty }, aLaw(), source),
});
const letter = (it: ReturnType<typeof granted>): string => {
  const [decision] = it.decisions;
  if (!decision) throw new Error('nothing was decided');
  return textOf(letterOf(it, decision));
};

it('a refusal says every reason with its article, and what may be done, and no amount', () => {
  const text = letter(refused(aCase(), deciding(false), aLaw()));
  expect(text).toContain('不予急难型临时救助');
  expect(text).toContain(
    '经现场了解，您家（您）的基本生活没有因这件事陷入困境。（依据：《民政部 财政部关于进一步加强和改进临时救助工作的意见》',
  );
  expect(text).toContain('行政复议');
  expect(text).toContain('行政诉讼');
  expect(text).not.toContain('officer-1');
  expect(text).not.toContain('金额怎样算出');
});

it('a grant says how much and each figure that limited it', () => {
  const payer = { from: 'reserve' as const, region: '610304001' as RegionCode };
  const text = letter(granted(aCase(), deciding(true), { amount: fen(300_000), payer }, aLaw()));
  expect(text).toContain('给予急难型临时救助 3,000.00 元');
  expect(text).toContain('按没有人负担的费用的比例 15,000.00 元；最高限额 20,000.00 元；没有人负担的费用 30,000.00 元');
});
