import { day, fen } from '@jiuzhu/kernel';
import { wordingFaults } from '@jiuzhu/policy';
import { expect, it } from 'vitest';
import { aPupil } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import type { CaseGrant, Decision } from '../procedure/education-case.ts';
import { weighEducation } from '../procedure/weigh.ts';
import { explain, explainToOfficer } from './explain.ts';
import { letterOf } from './letter.ts';
import { wording } from './wording.ts';

const source = { kind: 'application', stream: 'household/1', version: 2, asOf: day('2026-09-01'), source: 'declared' };
const weighed = (stage: 'junior' | 'at-home') =>
  weighEducation(aPupil({ class: 'other', stage }), { enrolled: false }, aLaw(), source).reasons;
const refusal = (appeal: Decision['appeal']): Decision => ({
  ...{
    number: 1,
    on: day('2026-09-01'),
    by: 'officer-1',
    outcome: 'refused',
    class: 'other',
    reasons: weighed('junior'),
    standardsHash: '',
  },
  appeal,
});

it('has words for every condition, and says each in a sentence', () => {
  const reasons = [...weighed('junior'), ...weighed('at-home')];
  expect(
    wordingFaults(
      wording,
      reasons.map(({ code }) => code),
    ),
  ).toEqual([]);
  expect(reasons.map(explain)).toEqual([
    '经学校核对，该学生没有学籍，或者没有在读。',
    '当地的教育救助标准不包括这类家庭、这一学段的学生。',
    '该儿童不在送教上门名册中。',
    '当地的教育救助标准不包括这类家庭、这一学段的学生。',
  ]);
});

it('names article and source to the officer', () => {
  expect(explainToOfficer(weighed('junior')[0] as never)).toContain(
    '依据：《社会救助暂行办法》（国务院令第649号）第三十六条；事实：教育救助申请（申请，截至 2026-09-01，household/1 第 2 版）',
  );
});

it('writes every reason into the letter, and of appeals what a document says', () => {
  const [first, ...rest] = letterOf({ grants: [] }, refusal({ reconsideration: 60, litigation: 6 })).split('\n');
  expect(first).toContain('决定不予救助');
  expect(rest).toEqual([
    '1. 经学校核对，该学生没有学籍，或者没有在读。（《社会救助暂行办法》（国务院令第649号）第三十六条）',
    '2. 当地的教育救助标准不包括这类家庭、这一学段的学生。（《社会救助暂行办法》（国务院令第649号）第三十三条）',
    '不服本决定的，可以自收到之日起60日内依法申请行政复议，或者6个月内依法提起行政诉讼。',
  ]);
  expect(letterOf({ grants: [] }, refusal({}))).not.toContain('行政');
});

it('writes what a decision gives in each term into its letter, and nothing that an earlier one gave', () => {
  const grant = (it: Pick<CaseGrant, 'decision' | 'term' | 'kind' | 'amount'>): CaseGrant => ({
    ...{ beginsOn: day('2026-09-01'), paysOn: day('2026-10-15'), stopped: false },
    ...it,
  });
  const grants = [
    grant({ decision: 1, term: 'autumn', kind: 'fee-waiver', amount: fen(1) }),
    grant({ decision: 2, term: 'autumn', kind: 'living-subsidy', amount: fen(62_550) }),
    grant({ decision: 2, term: 'spring', kind: 'home-teaching', amount: fen(0) }),
  ];
  const [first, ...rest] = letterOf({ grants }, { ...refusal({}), number: 2, outcome: 'granted' }).split('\n');
  expect(first).toContain('决定给予救助如下');
  expect(rest).toEqual(['1. 秋季学期，生活补助 625.50 元', '2. 春季学期，送教上门']);
});
