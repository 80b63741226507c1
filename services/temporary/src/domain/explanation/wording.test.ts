import { wordingFaults } from '@jiuzhu/policy';
import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aBefallen, anIncident } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import { weighEmergency } from '../emergency/weigh-emergency.ts';
import { explain, explainToOfficer } from './explain.ts';
import { wording } from './wording.ts';

const source = { kind: 'incident', stream: 'household/1', version: 2, asOf: day('2026-03-02'), source: 'declared' };
const covered = aBefallen({ incident: anIncident({ borne: fen(3_000_000) }) });
const { reasons } = weighEmergency(covered, { livingInDifficulty: false }, aLaw(), source);

it('has words for every condition, and says each in a sentence', () => {
  expect(
    wordingFaults(
      wording,
      reasons.map(({ code }) => code),
    ),
  ).toEqual([]);
  expect(reasons.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'pass', 'fail']);
  expect(reasons.map(explain)).toEqual([
    '经现场了解，您家（您）的基本生活没有因这件事陷入困境。',
    '这件事的费用已经全部由保险、捐助或者其他救助负担，没有剩余。',
    '当地的救助标准包括您家（您）这类对象。',
    '按当地的救助标准没有还可以给您家（您）的金额。',
  ]);
});

it('names figures, article and source to the officer', () => {
  expect(explainToOfficer(reasons[1] as never)).toBe(
    '【不符合】尚无人负担的费用：0.00 元，应高于0.00 元；依据：《国务院关于全面建立临时救助制度的通知》（国发〔2014〕47号）三（四）；事实：急难事项（报告，截至 2026-03-02，household/1 第 2 版）',
  );
});
