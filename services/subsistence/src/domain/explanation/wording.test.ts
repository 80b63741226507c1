import { day } from '@jiuzhu/kernel';
import { wordingFaults } from '@jiuzhu/policy';
import { expect, it } from 'vitest';
import { aMember, anIncome, aPersonId, aProperty, aReport, aSnapshot, aSurvey } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import { explain, explainToOfficer } from './explain.ts';
import { judge } from '../classification/judge.ts';
import { wording } from './wording.ts';

const law = aLaw();
const alone = { applicants: { grain: 'person', personId: aPersonId(1) } } as const;
const snapshots = [
  aSnapshot({ facts: [anIncome(1, 90_000), aProperty('vehicle', { count: 1 }), aProperty('home', { count: 2, area: 9_000 })] }, alone),
  aSnapshot({ members: [aMember(1, { majorIllness: true })] }, alone),
  aSnapshot({}, { ...alone, report: aReport({ complete: false }) }),
  aSnapshot({ facts: [anIncome(1, 100_000)] }),
  aSnapshot({ members: [aMember(1, { born: day('1950-01-01') })] }, { survey: aSurvey() }),
];
const reasons = snapshots.flatMap((it) => judge(it, law).trials.flatMap(({ reasons }) => reasons));

it('there are sound words for every reason there is, in every verdict', () => {
  expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(Object.keys(wording)));
  expect(wordingFaults(wording, Object.keys(wording))).toEqual([]);
  for (const reason of reasons) expect(explain(reason)).toMatch(/。$/);
});

it('the officer reads Chinese: figures, article, document, and where each fact comes from', () => {
  const income = reasons.find(({ code }) => code === 'income');
  expect(income && explainToOfficer(income)).toBe(
    '【不符合】家庭月收入与全体成员低保标准之和：900.00 元，应低于600.00 元；依据：《社会救助暂行办法》（国务院令第649号）第九条；' +
      '标准：示例机关《示例标准》（示例〔2021〕1号），全国，自 2021-07-01 起；' +
      '事实：核对报告（核对，截至 2026-11-10，verification-report/00000000-0000-8000-8004-000000000001 第 1 版）、' +
      '工资性收入（申报，截至 2026-10-31，household/00000000-0000-8000-8002-000000000001 第 2 版）、' +
      '家庭成员（登记，截至 2026-11-02，household/00000000-0000-8000-8002-000000000001 第 2 版）',
  );
});

it('the applicant reads one sentence, without sources', () => {
  const codes = ['income', 'financial-assets', 'vehicles'];
  expect(codes.map((code) => reasons.find((it) => it.code === code)).map((it) => it && explain(it))).toEqual([
    '您家每月收入合计900.00 元，未低于全体成员的低保标准之和600.00 元。',
    '您家存款、证券、保险等金融资产合计0.00 元，在限额14,400.00 元以内。',
    '您家有机动车辆1辆，超出规定的0辆。',
  ]);
});
